import { ModuleRef } from '@nestjs/core';
import { currentScope, inScope, requireActor } from '../access/scope.js';
import { Database } from '../database/database.js';
import { Job } from '../jobs/job.js';
import { type DomainEvent, type EventClass, eventFrom } from './domain-event.js';
import { type EventHandler, reactionOf } from './on-event.js';

export const HANDLE_EVENT = 'handle-event';

interface Delivery {
  readonly eventId: string;
  readonly handler: string;
}

/** Brings one event to one handler. The queue delivers at least once; the table `handled_event` makes that once. */
@Job(HANDLE_EVENT)
export class HandleEvent {
  constructor(
    private readonly modules: ModuleRef,
    private readonly database: Database,
  ) {}

  async run(delivery: Delivery): Promise<void> {
    const { event, handler } = reactionOf(delivery.handler);
    const scope = currentScope();
    if (!scope) throw new Error('A job runs in a scope');
    await inScope({ ...scope, command: delivery.handler }, () =>
      this.deliverOnce(delivery, event, this.modules.get<EventHandler>(handler, { strict: false })),
    );
  }

  private deliverOnce(delivery: Delivery, type: EventClass, handler: EventHandler): Promise<void> {
    return this.database.transaction(
      async () => {
        if (await this.isFirst(delivery)) await handler.handle(await this.eventOf(delivery, type));
      },
      { isIdempotent: true },
    );
  }

  /** Waits for another delivery of the same that is under way; false once that one is committed. */
  private async isFirst({ eventId, handler }: Delivery): Promise<boolean> {
    const marked = await this.database.query(
      `insert into handled_event (vendor_id, event_id, handler) values ($1, $2, $3)
       on conflict do nothing returning event_id`,
      [requireActor().vendorId, eventId, handler],
    );
    return marked.length > 0;
  }

  private async eventOf({ eventId }: Delivery, type: EventClass): Promise<DomainEvent> {
    const [row] = await this.database.query<{ payload: object }>(`select payload from domain_event where id = $1`, [
      eventId,
    ]);
    if (!row) throw new Error(`There is no event ${eventId}`);
    return eventFrom(type, row.payload);
  }
}
