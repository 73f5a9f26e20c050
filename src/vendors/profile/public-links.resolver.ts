import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { PublicLinkType } from '../graphql/public-link.type.js';
import { PublicLinkAddInput, PublicLinkEditInput, PublicLinkWithdrawInput } from './public-links.inputs.js';
import { PublicLinksService } from './public-links.service.js';

@ObjectType()
class PublicLinkAddPayload extends payloadOf('publicLink', () => PublicLinkType) {}

@ObjectType()
class PublicLinkEditPayload extends payloadOf('publicLink', () => PublicLinkType) {}

@ObjectType()
class PublicLinkWithdrawPayload extends payloadOf('publicLink', () => PublicLinkType) {}

@Resolver()
export class PublicLinksResolver {
  constructor(private readonly service: PublicLinksService) {}

  @Mutation(() => PublicLinkAddPayload, { description: 'Adds a public page or document.' })
  @Allow(Permission.EDIT_VENDOR)
  publicLinkAdd(
    @Args('input') input: PublicLinkAddInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('publicLink', () => this.service.add(actor, input), selection);
  }

  @Mutation(() => PublicLinkEditPayload, { description: 'Changes a public link.' })
  @Allow(Permission.EDIT_VENDOR)
  publicLinkEdit(
    @Args('input') input: PublicLinkEditInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('publicLink', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => PublicLinkWithdrawPayload, { description: 'Takes a public link out of use.' })
  @Allow(Permission.EDIT_VENDOR)
  publicLinkWithdraw(
    @Args('input') input: PublicLinkWithdrawInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('publicLink', () => this.service.withdraw(actor, input), selection);
  }
}
