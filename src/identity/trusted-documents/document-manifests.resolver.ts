import { Args, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { PageArgs } from '../../graphql/list.args.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { DocumentManifestConnection, DocumentManifestType } from '../graphql/document-manifest.type.js';
import { DocumentManifestRegisterInput } from './document-manifests.inputs.js';
import { DocumentManifestsService } from './document-manifests.service.js';

@ObjectType()
class DocumentManifestRegisterPayload extends payloadOf('documentManifest', () => DocumentManifestType) {}

@Resolver()
export class DocumentManifestsResolver {
  constructor(private readonly manifests: DocumentManifestsService) {}

  @Query(() => DocumentManifestConnection, { description: "Trusted documents of the vendor's clients, newest first." })
  @Allow(Permission.REGISTER_TRUSTED_DOCUMENTS)
  documentManifests(@Args() _page: PageArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => DocumentManifestRegisterPayload, {
    description:
      'Lets clients send these documents by their ids, and those who may send nothing else send them at all.',
  })
  @Allow(Permission.REGISTER_TRUSTED_DOCUMENTS)
  documentManifestRegister(
    @Args('input') input: DocumentManifestRegisterInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('documentManifest', () => this.manifests.register(actor, input), selection);
  }
}
