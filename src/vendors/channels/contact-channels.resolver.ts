import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { ContactChannelType } from '../graphql/contact-channel.type.js';
import {
  ContactChannelAddInput,
  ContactChannelEditInput,
  ContactChannelWithdrawInput,
} from './contact-channels.inputs.js';
import { ContactChannelsService } from './contact-channels.service.js';

@ObjectType()
class ContactChannelAddPayload extends payloadOf('contactChannel', () => ContactChannelType) {}

@ObjectType()
class ContactChannelEditPayload extends payloadOf('contactChannel', () => ContactChannelType) {}

@ObjectType()
class ContactChannelWithdrawPayload extends payloadOf('contactChannel', () => ContactChannelType) {}

@Resolver()
export class ContactChannelsResolver {
  constructor(private readonly service: ContactChannelsService) {}

  @Mutation(() => ContactChannelAddPayload, { description: 'Adds a telephone number, mail address or portal.' })
  @Allow(Permission.EDIT_PRODUCTS)
  contactChannelAdd(
    @Args('input') input: ContactChannelAddInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('contactChannel', () => this.service.add(actor, input), selection);
  }

  @Mutation(() => ContactChannelEditPayload, { description: 'Changes a channel, or makes it the primary one.' })
  @Allow(Permission.EDIT_PRODUCTS)
  contactChannelEdit(
    @Args('input') input: ContactChannelEditInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('contactChannel', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => ContactChannelWithdrawPayload, { description: 'Takes a channel out of use.' })
  @Allow(Permission.EDIT_PRODUCTS)
  contactChannelWithdraw(
    @Args('input') input: ContactChannelWithdrawInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('contactChannel', () => this.service.withdraw(actor, input), selection);
  }
}
