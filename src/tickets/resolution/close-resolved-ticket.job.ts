import { requireActor } from '../../access/scope.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { Job } from '../../jobs/job.js';
import { doerOf } from '../domain/doer.js';
import { TicketClosed } from '../domain/tickets.events.js';
import { Tickets } from '../domain/tickets.store.js';

export const CLOSE_RESOLVED_TICKET = 'close-resolved-ticket';

/** Which resolution is to be closed; `resolvedAt` is an ISO text. */
export interface Closing {
  readonly ticketId: string;
  readonly resolvedAt: string;
}

/** T16: closes a ticket to whose resolution nobody has objected. Done twice, or after a reopening, it changes nothing. */
@Job(CLOSE_RESOLVED_TICKET)
export class CloseResolvedTicket {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tickets: Tickets,
    private readonly events: Events,
  ) {}

  run({ ticketId, resolvedAt }: Closing): Promise<void> {
    const actor = requireActor();
    const close = async (): Promise<void> => {
      const ticket = await this.tickets.lock(actor, ticketId);
      if (!ticket.closeUnlessReopened(new Date(resolvedAt), doerOf(actor, this.clock.now()))) return;
      await this.tickets.save(ticket);
      await this.events.publish(new TicketClosed(ticket.id));
    };
    return this.database.transaction(close, { isIdempotent: true });
  }
}
