import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { TicketType } from '../graphql/ticket.type.js';
import { TicketAcceptInput, TicketAssignInput, TicketClassifyInput } from './triage.inputs.js';
import { TriageService } from './triage.service.js';

@ObjectType()
class TicketAcceptPayload extends payloadOf('ticket', () => TicketType) {}

@ObjectType()
class TicketClassifyPayload extends payloadOf('ticket', () => TicketType) {}

@ObjectType()
class TicketAssignPayload extends payloadOf('ticket', () => TicketType) {}

@Resolver()
export class TriageResolver {
  constructor(private readonly service: TriageService) {}

  @Mutation(() => TicketAcceptPayload, { description: 'Takes a new ticket into work.' })
  @Allow(Permission.TRIAGE_TICKETS)
  ticketAccept(
    @Args('input') input: TicketAcceptInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.accept(actor, input), selection);
  }

  @Mutation(() => TicketClassifyPayload, { description: 'Corrects what a ticket is about; the priority follows.' })
  @Allow(Permission.TRIAGE_TICKETS)
  ticketClassify(
    @Args('input') input: TicketClassifyInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.classify(actor, input), selection);
  }

  @Mutation(() => TicketAssignPayload, {
    description: 'Gives a ticket to a member of the staff, or takes it from him.',
  })
  @Allow(Permission.TRIAGE_TICKETS)
  ticketAssign(
    @Args('input') input: TicketAssignInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.assign(actor, input), selection);
  }
}
