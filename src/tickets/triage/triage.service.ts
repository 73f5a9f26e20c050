import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { doerOf } from '../domain/doer.js';
import { mayTriage } from '../domain/ticket.policy.js';
import { TicketAccepted, TicketAssigned, TicketClassified } from '../domain/tickets.events.js';
import { Tickets } from '../domain/tickets.store.js';
import { Acceptance } from './acceptance.js';
import type { TicketAcceptInput, TicketAssignInput, TicketClassifyInput } from './triage.inputs.js';

/** Sorting: what is it, how urgent, whose is it. */
@Injectable()
export class TriageService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tickets: Tickets,
    private readonly events: Events,
    private readonly acceptance: Acceptance,
  ) {}

  /** T2. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, GUARD_FAILED, ILLEGAL_TRANSITION, ASSIGNEE_NOT_SUITABLE. */
  accept(actor: Actor, input: TicketAcceptInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayTriage(actor));
      ticket.accept(await this.acceptance.facts(actor, ticket, input), doerOf(actor, this.clock.now()));
      if (input.assignToMe) ticket.assign(await this.acceptance.assignee(actor, actor.userId));
      await this.tickets.save(ticket);
      await this.events.publish(new TicketAccepted(ticket.id));
      if (input.assignToMe) await this.events.publish(new TicketAssigned(ticket.id, ticket.assigneeId));
      return ticket.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, TICKET_TERMINAL, OFFERING_NOT_FOR_KIND, PRODUCT_REQUIRED. */
  classify(actor: Actor, input: TicketClassifyInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayTriage(actor));
      ticket.classify(await this.acceptance.facts(actor, ticket, input));
      await this.tickets.save(ticket);
      await this.events.publish(new TicketClassified(ticket.id));
      return ticket.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, TICKET_TERMINAL, ASSIGNEE_NOT_SUITABLE. */
  assign(actor: Actor, input: TicketAssignInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayTriage(actor));
      const assigneeId = input.assigneeId ? await this.acceptance.assignee(actor, input.assigneeId) : null;
      ticket.assign(assigneeId, input.supportTier);
      await this.tickets.save(ticket);
      await this.events.publish(new TicketAssigned(ticket.id, assigneeId));
      return ticket.id;
    });
  }
}
