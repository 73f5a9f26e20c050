import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { TicketType } from '../graphql/ticket.type.js';
import { TicketCancelInput, TicketConfirmInput, TicketReopenInput, TicketResolveInput } from './resolution.inputs.js';
import { ResolutionService } from './resolution.service.js';

@ObjectType()
class TicketResolvePayload extends payloadOf('ticket', () => TicketType) {}

@ObjectType()
class TicketConfirmPayload extends payloadOf('ticket', () => TicketType) {}

@ObjectType()
class TicketReopenPayload extends payloadOf('ticket', () => TicketType) {}

@ObjectType()
class TicketCancelPayload extends payloadOf('ticket', () => TicketType) {}

@Resolver()
export class ResolutionResolver {
  constructor(private readonly service: ResolutionService) {}

  @Mutation(() => TicketResolvePayload, { description: 'Ends the work on a ticket with an answer to the customer.' })
  @Allow(Permission.RESOLVE_TICKETS)
  ticketResolve(
    @Args('input') input: TicketResolveInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.resolve(actor, input), selection);
  }

  @Mutation(() => TicketConfirmPayload, { description: 'Closes a resolved ticket: the customer is content.' })
  @Allow(Permission.CONFIRM_TICKETS)
  ticketConfirm(
    @Args('input') input: TicketConfirmInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.confirm(actor, input), selection);
  }

  @Mutation(() => TicketReopenPayload, { description: 'Opens a resolved or closed ticket again.' })
  @Allow(Permission.REOPEN_TICKETS)
  ticketReopen(
    @Args('input') input: TicketReopenInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.reopen(actor, input), selection);
  }

  @Mutation(() => TicketCancelPayload, { description: 'Ends a ticket without a solution.' })
  @Allow(Permission.CANCEL_TICKETS)
  ticketCancel(
    @Args('input') input: TicketCancelInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.cancel(actor, input), selection);
  }
}
