import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { TicketType } from '../graphql/ticket.type.js';
import { TicketStartWorkInput, TicketStopWorkInput } from './work.inputs.js';
import { WorkService } from './work.service.js';

@ObjectType()
class TicketStartWorkPayload extends payloadOf('ticket', () => TicketType) {}

@ObjectType()
class TicketStopWorkPayload extends payloadOf('ticket', () => TicketType) {}

@Resolver()
export class WorkResolver {
  constructor(private readonly service: WorkService) {}

  @Mutation(() => TicketStartWorkPayload, { description: 'Begins the work on an assigned ticket.' })
  @Allow(Permission.WORK_ON_TICKETS)
  ticketStartWork(
    @Args('input') input: TicketStartWorkInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.start(actor, input), selection);
  }

  @Mutation(() => TicketStopWorkPayload, { description: 'Lays the work aside.' })
  @Allow(Permission.WORK_ON_TICKETS)
  ticketStopWork(
    @Args('input') input: TicketStopWorkInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.stop(actor, input), selection);
  }
}
