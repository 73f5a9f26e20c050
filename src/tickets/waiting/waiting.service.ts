import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { CustomerWords } from '../conversation/customer-words.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { doerOf } from '../domain/doer.js';
import { mayAsk, mayTriage } from '../domain/ticket.policy.js';
import { TicketCustomerAsked, TicketResumed } from '../domain/tickets.events.js';
import { Tickets } from '../domain/tickets.store.js';
import type { TicketAskCustomerInput, TicketResumeInput } from './waiting.inputs.js';

@Injectable()
export class WaitingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tickets: Tickets,
    private readonly events: Events,
    private readonly words: CustomerWords,
  ) {}

  /** T5, with T2 before it when `accept` is given. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, GUARD_FAILED, ILLEGAL_TRANSITION, CALL_TIME_INVALID, FILE_ALREADY_ATTACHED, FILE_INFECTED. */
  askCustomer(actor: Actor, input: TicketAskCustomerInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayAsk(actor, ticket));
      const by = doerOf(actor, this.clock.now());
      ticket.askCustomer(await this.words.brought(actor, ticket, by, input, input.message), by);
      await this.tickets.save(ticket);
      await this.events.publish(new TicketCustomerAsked(ticket.id));
      return ticket.id;
    });
  }

  /** T7, T11. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, GUARD_FAILED, ILLEGAL_TRANSITION. */
  resume(actor: Actor, input: TicketResumeInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayTriage(actor));
      ticket.resume(input.reason, doerOf(actor, this.clock.now()));
      await this.tickets.save(ticket);
      await this.events.publish(new TicketResumed(ticket.id));
      return ticket.id;
    });
  }
}
