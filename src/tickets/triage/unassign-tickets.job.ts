import { requireActor } from '../../access/scope.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { Job } from '../../jobs/job.js';
import { Jobs } from '../../jobs/jobs.js';
import { TicketAssigned } from '../domain/tickets.events.js';
import { Tickets } from '../domain/tickets.store.js';

export const UNASSIGN_TICKETS = 'unassign-tickets';

const AT_ONCE = 100;

/** INV-12: takes the unfinished tickets of a user from him, some at a time. Done twice, it finds nothing left to do. */
@Job(UNASSIGN_TICKETS)
export class UnassignTickets {
  constructor(
    private readonly database: Database,
    private readonly tickets: Tickets,
    private readonly events: Events,
    private readonly jobs: Jobs,
  ) {}

  run({ userId }: { readonly userId: string }): Promise<void> {
    const unassign = async (): Promise<void> => {
      const ids = await this.tickets.unfinishedOf(userId, AT_ONCE);
      for (const id of ids) await this.take(id, userId);
      if (ids.length === AT_ONCE) await this.jobs.enqueue(UNASSIGN_TICKETS, { userId });
    };
    return this.database.transaction(unassign, { isIdempotent: true });
  }

  private async take(id: string, userId: string): Promise<void> {
    const ticket = await this.tickets.lock(requireActor(), id);
    if (!ticket.unassign(userId)) return;
    await this.tickets.save(ticket);
    await this.events.publish(new TicketAssigned(ticket.id, null));
  }
}
