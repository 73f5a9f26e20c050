import { Client } from 'pg';
import { verifyAudit } from '../../../src/audit/verify-audit.js';
import { parsePublicId } from '../../../src/shared/ids.js';
import type { Written } from './writers.js';

/** Each line counts what must not be there: half a ticket, a second one, an event without its work. */
const FAULTS: Readonly<Record<string, string>> = {
  'acknowledged tickets that are not there exactly once': `
    select count(*) from jsonb_to_recordset($1) as said (title text, id uuid)
    where (select array_agg(t.id) from ticket t where t.title = said.title) is distinct from array[said.id]`,
  'tickets without a first message': `
    select count(*) from ticket t where not exists (select from message m where m.ticket_id = t.id and m.seq = 1)`,
  'tickets whose last step is not their status': `
    select count(*) from ticket t
    where t.status is distinct from (select e."to" from ticket_status_event e where e.ticket_id = t.id order by seq desc limit 1)`,
  'tickets without exactly one event of their birth': `
    select count(*) from ticket t
    where (select count(*) from domain_event e where e.name = 'TicketCreated' and e.payload ->> 'ticketId' = t.id::text) <> 1`,
  'resolutions without exactly one event each': `
    select count(*) from ticket t
    where (select count(*) from domain_event e where e.name = 'TicketResolved' and e.payload ->> 'ticketId' = t.id::text)
       <> (select count(*) from ticket_status_event e where e."to" = 'RESOLVED' and e.ticket_id = t.id)`,
  'tickets whose birth is not audited exactly once': `
    select count(*) from ticket t
    where (select count(*) from audit_event a where a.entity = 'Ticket' and a.entity_id = t.id and a.before is null) <> 1`,
  'idempotency keys without a result': `select count(*) from idempotency_key where result_id is null`,
  'numbers given twice': `select count(*) - count(distinct (vendor_id, number)) as count from ticket`,
  'events that no handler has had and no job brings': `
    select count(*) from domain_event e
    where e.name = 'TicketResolved'
      and not exists (select from handled_event h where h.event_id = e.id)
      and not exists (select from graphile_worker._private_jobs j where j.payload ->> 'eventId' = e.id::text)`,
};

/** The sums of the books after all jobs are done. */
const OPEN: Readonly<Record<string, string>> = {
  'events that are not handled': `
    select count(*) from domain_event e
    where e.name = 'TicketResolved' and not exists (select from handled_event h where h.event_id = e.id)`,
  'resolved tickets that nothing will close': `
    select count(*) from ticket t where t.status = 'RESOLVED'
      and (select count(*) from graphile_worker._private_jobs j where j.payload ->> 'ticketId' = t.id::text) <> 1`,
};

/** What is wrong in the database after the faults; all zero and unbroken when Steward has kept its word. */
export async function audit(ownerUrl: string, written: readonly Written[]): Promise<Record<string, unknown>> {
  const said = JSON.stringify(written.map(({ title, id }) => ({ title, id: parsePublicId(id)?.uuid })));
  return withClient(ownerUrl, async (client) => {
    const found = await counts(client, FAULTS, said);
    return { ...found, 'broken audit chains': (await verifyAudit(client)).length };
  });
}

/** What a clean book shows for each line. */
export async function openWork(ownerUrl: string): Promise<number> {
  const found = await withClient(ownerUrl, (client) => counts(client, OPEN));
  return Object.values(found).reduce((sum, count) => sum + count, 0);
}

async function counts(
  client: Client,
  lines: Readonly<Record<string, string>>,
  said?: string,
): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [what, statement] of Object.entries(lines)) {
    const values = statement.includes('$1') ? [said] : [];
    const { rows } = await client.query<{ count: string }>(statement, values);
    found[what] = Number(rows[0]?.count);
  }
  return found;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
