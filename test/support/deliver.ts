import { Database } from '../../src/database/database.js';
import { HandleEvent } from '../../src/events/handle-event.job.js';
import { asSystem } from './actors.js';
import type { TestApp } from './use-app.js';

/** What the queue would do: brings a vendor's latest event of that name to one of its handlers. */
export async function deliver(app: TestApp, vendorId: string, event: string, handler: string): Promise<void> {
  const database = app.nest.get(Database, { strict: false });
  const read = () =>
    database.query<{ id: string }>(`select id from domain_event where name = $1 order by id desc limit 1`, [event]);
  const [latest] = await asSystem(vendorId, () => database.transaction(read));
  if (!latest) throw new Error(`Nobody has published ${event}`);
  const delivery = { eventId: latest.id, handler };
  await asSystem(vendorId, () => app.nest.get(HandleEvent, { strict: false }).run(delivery));
}
