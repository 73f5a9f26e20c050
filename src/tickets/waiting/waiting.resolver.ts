import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { TicketType } from '../graphql/ticket.type.js';
import { TicketAskCustomerInput, TicketResumeInput } from './waiting.inputs.js';
import { WaitingService } from './waiting.service.js';

@ObjectType()
class TicketAskCustomerPayload extends payloadOf('ticket', () => TicketType) {}

@ObjectType()
class TicketResumePayload extends payloadOf('ticket', () => TicketType) {}

@Resolver()
export class WaitingResolver {
  constructor(private readonly service: WaitingService) {}

  @Mutation(() => TicketAskCustomerPayload, { description: 'Asks the customer, and waits for his answer.' })
  @Allow(Permission.ASK_CUSTOMERS)
  ticketAskCustomer(
    @Args('input') input: TicketAskCustomerInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.askCustomer(actor, input), selection);
  }

  @Mutation(() => TicketResumePayload, { description: 'Goes on without waiting any longer.' })
  @Allow(Permission.TRIAGE_TICKETS)
  ticketResume(
    @Args('input') input: TicketResumeInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.resume(actor, input), selection);
  }
}
