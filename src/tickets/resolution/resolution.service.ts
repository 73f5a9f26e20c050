import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { CustomerWords } from '../conversation/customer-words.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { doerOf } from '../domain/doer.js';
import { mayCancel, mayConfirm, mayReopen, mayResolve } from '../domain/ticket.policy.js';
import { TicketCancelled, TicketConfirmed, TicketReopened, TicketResolved } from '../domain/tickets.events.js';
import { Tickets } from '../domain/tickets.store.js';
import type {
  TicketCancelInput,
  TicketConfirmInput,
  TicketReopenInput,
  TicketResolveInput,
} from './resolution.inputs.js';

/** How tickets end, and begin again. */
@Injectable()
export class ResolutionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tickets: Tickets,
    private readonly events: Events,
    private readonly words: CustomerWords,
  ) {}

  /** T13, with T2 before it when `accept` is given. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, RESOLUTION_MESSAGE_REQUIRED, GUARD_FAILED, ILLEGAL_TRANSITION, CALL_TIME_INVALID, FILE_ALREADY_ATTACHED, FILE_INFECTED. */
  resolve(actor: Actor, input: TicketResolveInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayResolve(actor, ticket));
      const by = doerOf(actor, this.clock.now());
      const { method, summary } = input;
      const words = await this.words.brought(actor, ticket, by, input, summary);
      ticket.resolve({ method, summary, words }, by);
      await this.tickets.save(ticket);
      await this.events.publish(new TicketResolved(ticket.id, method, by.at.toISOString()));
      return ticket.id;
    });
  }

  /** T15. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, GUARD_FAILED, ILLEGAL_TRANSITION. */
  confirm(actor: Actor, input: TicketConfirmInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayConfirm(actor, ticket));
      ticket.confirm(input.reason ?? null, doerOf(actor, this.clock.now()));
      await this.tickets.save(ticket);
      await this.events.publish(new TicketConfirmed(ticket.id));
      return ticket.id;
    });
  }

  /** T17, T22. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, GUARD_FAILED, ILLEGAL_TRANSITION. */
  reopen(actor: Actor, input: TicketReopenInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayReopen(actor, ticket));
      ticket.reopen(input.reason ?? null, doerOf(actor, this.clock.now()));
      await this.tickets.save(ticket);
      await this.events.publish(new TicketReopened(ticket.id));
      return ticket.id;
    });
  }

  /** T19. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  cancel(actor: Actor, input: TicketCancelInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayCancel(actor, ticket, input.reason));
      ticket.cancel(input.reason, input.explanation ?? null, doerOf(actor, this.clock.now()));
      await this.tickets.save(ticket);
      await this.events.publish(new TicketCancelled(ticket.id, input.reason));
      return ticket.id;
    });
  }
}
