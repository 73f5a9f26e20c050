import { type Client, escapeIdentifier } from 'pg';
import { runMigrations } from 'graphile-worker';
import { APP_ROLE } from '../database/application-roles.js';
import { withClient, withLock } from '../database/client.js';
import { queueLog } from './queue-log.js';
import { queuePool } from './queue.pool.js';

const role = escapeIdentifier(APP_ROLE);

/** What the application needs to add and run jobs; the library's private tables are closed by row-level security. */
const OPEN_TO_APP = `
  grant usage on schema graphile_worker to ${role};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${role};
  grant usage, select on all sequences in schema graphile_worker to ${role};
  grant execute on all functions in schema graphile_worker to ${role};
  revoke insert, update, delete on graphile_worker.migrations from ${role};
  do $$
  declare closed regclass;
  begin
    for closed in
      select c.oid from pg_class c
      where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'application')
    loop
      execute format('create policy application on %s to ${role} using (true) with check (true)', closed);
    end loop;
  end $$`;

/**
 * Brings the queue's tables up to date as their owner and opens them to the application's role, so that the owner
 * neither adds nor runs jobs. May be repeated at every start, by several processes at once.
 */
export function prepareQueue(ownerUrl: string): Promise<void> {
  return withClient(ownerUrl, (client) =>
    withLock(client, 'steward:queue', async () => {
      await installQueue(ownerUrl);
      await openQueue(client);
    }),
  );
}

async function installQueue(ownerUrl: string): Promise<void> {
  const pgPool = queuePool(ownerUrl, 1);
  try {
    await runMigrations({ pgPool, logger: queueLog });
  } finally {
    await pgPool.end();
  }
}

async function openQueue(client: Client): Promise<void> {
  await client.query(OPEN_TO_APP);
}
