import { type EventHandler, OnEvent } from '../events/on-event.js';
import { UserDeactivated } from '../identity/index.js';
import { Jobs } from '../jobs/jobs.js';
import { UNASSIGN_TICKETS } from './triage/unassign-tickets.job.js';

/** Nobody waits for somebody who has left (INV-12). */
@OnEvent(UserDeactivated)
export class UnassignTicketsWhenUserIsDeactivated implements EventHandler<UserDeactivated> {
  constructor(private readonly jobs: Jobs) {}

  handle({ userId }: UserDeactivated): Promise<void> {
    return this.jobs.enqueue(UNASSIGN_TICKETS, { userId });
  }
}
