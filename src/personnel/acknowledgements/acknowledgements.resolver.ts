import { Args, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import {
  RequirementAcknowledgementConnection,
  RequirementAcknowledgementListArgs,
  RequirementAcknowledgementType,
} from '../graphql/acknowledgement.type.js';
import { RoleRequirementAcknowledgeInput, RoleRequirementRecordSignatureInput } from './acknowledgements.inputs.js';
import { AcknowledgementsService } from './acknowledgements.service.js';

@ObjectType()
class RoleRequirementAcknowledgePayload extends payloadOf('acknowledgement', () => RequirementAcknowledgementType) {}

@ObjectType()
class RoleRequirementRecordSignaturePayload extends payloadOf(
  'acknowledgement',
  () => RequirementAcknowledgementType,
) {}

@Resolver()
export class AcknowledgementsResolver {
  constructor(private readonly service: AcknowledgementsService) {}

  @Query(() => RequirementAcknowledgementConnection, {
    description: 'Who has studied which document of his role, of those you may see; the latest first unless told.',
  })
  @Allow(Permission.READ_VENDOR)
  requirementAcknowledgements(
    @Args({ type: () => RequirementAcknowledgementListArgs }) _page: unknown,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Mutation(() => RoleRequirementAcknowledgePayload, { description: 'Says that you have studied a document.' })
  @Allow(Permission.ACKNOWLEDGE_DOCUMENTS)
  roleRequirementAcknowledge(
    @Args('input') input: RoleRequirementAcknowledgeInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('acknowledgement', () => this.service.acknowledge(actor, input), selection);
  }

  @Mutation(() => RoleRequirementRecordSignaturePayload, {
    description: 'Records that somebody has signed on paper that he has studied a document.',
  })
  @Allow(Permission.EDIT_TRAINING)
  roleRequirementRecordSignature(
    @Args('input') input: RoleRequirementRecordSignatureInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('acknowledgement', () => this.service.recordSignature(actor, input), selection);
  }
}
