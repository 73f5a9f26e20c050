import { verifyAudit } from '../../src/audit/verify-audit.js';
import { withClient } from '../../src/database/client.js';
import { newId } from '../../src/shared/ids.js';
import { useDatabase } from '../support/use-database.js';

const database = useDatabase();
const verify = (vendorId?: string) => withClient(database.urls.owner, (client) => verifyAudit(client, vendorId));
const asOwner = (statements: string) => withClient(database.urls.owner, (client) => client.query(statements));

/** One statement under the application's role, in a transaction of the vendor. */
const asApplication = (vendorId: string, statement: string) =>
  withClient(database.urls.app, async (client) => {
    await client.query(`select set_config('app.vendor_id', $1, false)`, [vendorId]);
    return client.query(statement);
  });

/** A vendor with a chain of three links. */
async function aVendor(): Promise<string> {
  const vendorId = newId();
  const changes = JSON.stringify([
    { entity: 'Ticket', id: newId(), before: null, after: { title: 'no light' } },
    { entity: 'Ticket', id: newId(), before: { title: 'no light' }, after: { title: 'dim light' } },
  ]);
  const append = (json: string) =>
    asApplication(vendorId, `select audit_append('STAFF', null, 'ticketCreate', 'r-1', '${vendorId}', '${json}')`);
  await append(changes);
  await append(JSON.stringify([{ entity: 'Ticket', id: newId(), before: null, after: null }]));
  return vendorId;
}

it('finds nothing in chains that nobody has touched', async () => {
  const vendorId = await aVendor();
  const written = await asOwner(`select from audit_event where vendor_id = '${vendorId}'`);
  expect(written.rowCount).toBe(3);
  expect(await verify()).toEqual([]);
  expect(await verify(vendorId)).toEqual([]);
});

it('names the link that was changed by hand, of that vendor only', async () => {
  const [honest, forged] = [await aVendor(), await aVendor()];
  await asOwner(`update audit_event set after = '{"title": "no fault"}' where vendor_id = '${forged}' and seq = 2`);
  expect(await verify()).toEqual([{ vendorId: forged, seq: '2', reason: 'event was changed' }]);
  expect(await verify(honest)).toEqual([]);
  await asOwner(
    `delete from audit_event where vendor_id = '${forged}'; delete from audit_head where vendor_id = '${forged}'`,
  );
});

it.each([
  ['first', 1, { seq: '1', reason: 'event is missing' }],
  ['middle', 2, { seq: '2', reason: 'event is missing' }],
  ['last', 3, { seq: '3', reason: 'events at the end are missing' }],
])('finds that the %s link was deleted', async (_, seq, found) => {
  const vendorId = await aVendor();
  await asOwner(`delete from audit_event where vendor_id = '${vendorId}' and seq = ${seq}`);
  expect(await verify(vendorId)).toEqual([{ vendorId, ...found }]);
});

it('finds that the last link was deleted together with the head', async () => {
  const vendorId = await aVendor();
  await asOwner(
    `delete from audit_event where vendor_id = '${vendorId}' and seq = 3; delete from audit_head where vendor_id = '${vendorId}'`,
  );
  expect(await verify(vendorId)).toEqual([{ vendorId, seq: '3', reason: 'the head of the chain is missing' }]);
});

it('finds that the last link was forged together with its hash', async () => {
  const vendorId = await aVendor();
  await asOwner(
    `update audit_event e set command = 'forged' where vendor_id = '${vendorId}' and seq = 3;
     update audit_event e set hash = audit_hash(p.hash, e) from audit_event p
      where e.vendor_id = '${vendorId}' and e.seq = 3 and p.vendor_id = e.vendor_id and p.seq = 2`,
  );
  expect(await verify(vendorId)).toEqual([{ vendorId, seq: '4', reason: 'events at the end are missing' }]);
});

it.each([
  ['change an event', `update audit_event set after = null`],
  ['delete an event', `delete from audit_event`],
  ['insert an event', `insert into audit_event select * from audit_event`],
  ['change the head', `update audit_head set seq = 0`],
  ['delete the head', `delete from audit_head`],
  ['empty the table', `truncate audit_event`],
])('does not let the application %s', async (_, statement) => {
  await expect(asApplication(await aVendor(), statement)).rejects.toThrow('permission denied');
});

it('does not let the application write into the chain of another vendor', async () => {
  const [own, foreign] = [await aVendor(), await aVendor()];
  const statement = `select audit_append('STAFF', null, 'x', null, '${foreign}', '[]')`;
  await expect(asApplication(own, statement)).rejects.toThrow('not the vendor');
});
