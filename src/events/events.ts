import { Injectable } from '@nestjs/common';
import { requireActor } from '../access/scope.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { newId } from '../shared/ids.js';
import type { DomainEvent } from './domain-event.js';
import { HANDLE_EVENT } from './handle-event.job.js';
import { handlersOf } from './on-event.js';

/** Tells that something has happened. */
@Injectable()
export class Events {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Writes the event, and a job for each handler, in the open transaction: all of it happens or nothing. */
  async publish(event: DomainEvent): Promise<void> {
    const id = newId();
    this.database.send(
      `insert into domain_event (id, vendor_id, name, payload, occurred_at) values ($1, $2, $3, $4, $5)`,
      [id, requireActor().vendorId, event.name, JSON.stringify(event), this.clock.now()],
    );
    for (const handler of handlersOf(event)) await this.jobs.enqueue(HANDLE_EVENT, { eventId: id, handler });
  }
}
