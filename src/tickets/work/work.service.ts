import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { doerOf } from '../domain/doer.js';
import { mayWork } from '../domain/ticket.policy.js';
import { TicketWorkStarted, TicketWorkStopped } from '../domain/tickets.events.js';
import { Tickets } from '../domain/tickets.store.js';
import type { TicketStartWorkInput, TicketStopWorkInput } from './work.inputs.js';

@Injectable()
export class WorkService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tickets: Tickets,
    private readonly events: Events,
  ) {}

  /** T3. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, GUARD_FAILED, ILLEGAL_TRANSITION. */
  start(actor: Actor, input: TicketStartWorkInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayWork(actor));
      ticket.startWork(doerOf(actor, this.clock.now()));
      await this.tickets.save(ticket);
      await this.events.publish(new TicketWorkStarted(ticket.id));
      return ticket.id;
    });
  }

  /** T4. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  stop(actor: Actor, input: TicketStopWorkInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayWork(actor));
      ticket.stopWork(doerOf(actor, this.clock.now()));
      await this.tickets.save(ticket);
      await this.events.publish(new TicketWorkStopped(ticket.id));
      return ticket.id;
    });
  }
}
