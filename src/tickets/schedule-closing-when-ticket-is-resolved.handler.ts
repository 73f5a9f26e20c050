import { type EventHandler, OnEvent } from '../events/on-event.js';
import { Jobs } from '../jobs/jobs.js';
import { TicketResolved } from './domain/tickets.events.js';
import { CLOSE_RESOLVED_TICKET, type Closing } from './resolution/close-resolved-ticket.job.js';

const AUTO_CLOSE = 7 * 24 * 60 * 60 * 1000;

/** The customer has 7 × 24 hours to object (T16); a later resolution of the same ticket takes the place of this one. */
@OnEvent(TicketResolved)
export class ScheduleClosingWhenTicketIsResolved implements EventHandler<TicketResolved> {
  constructor(private readonly jobs: Jobs) {}

  handle({ ticketId, resolvedAt }: TicketResolved): Promise<void> {
    const closing: Closing = { ticketId, resolvedAt };
    const runAt = new Date(Date.parse(resolvedAt) + AUTO_CLOSE);
    return this.jobs.enqueue(CLOSE_RESOLVED_TICKET, closing, { runAt, key: `${CLOSE_RESOLVED_TICKET}:${ticketId}` });
  }
}
