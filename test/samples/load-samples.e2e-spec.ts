import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { withClient } from '../../src/database/client.js';
import { allViews } from '../../src/reading/view.js';
import { listSamples } from '../../src/samples/sample-file.js';
import { SAMPLE_PASSWORD, sampleAccounts } from '../../src/samples/sample-accounts.js';
import { SampleLedger } from '../../src/samples/sample-ledger.js';
import { VendorsFace } from '../../src/vendors/index.js';
import { useSamples } from './support/use-samples.js';

const samples = useSamples();

const COUNTS = `select
  (select json_agg(json_build_object('vendor', vendor_id, 'seq', seq) order by vendor_id) from audit_head) as audit,
  (select count(*)::int from ticket) as tickets,
  (select count(*)::int from message) as messages,
  (select count(*)::int from customer) as customers,
  (select count(*)::int from app_user) as users,
  (select count(*)::int from service_offering) as services,
  (select count(*)::int from sample_part) as parts,
  (select count(*)::int from domain_event) as events,
  (select max(value)::int from number_counter) as number`;

const asOwner = <T>(work: (client: Client) => Promise<T>): Promise<T> => withClient(samples.app.urls.owner, work);
const counted = () => asOwner(async (client) => (await client.query(COUNTS)).rows[0]);
const isWaiting = () => asOwner(async (client) => new SampleLedger(client).isWaitingFor(await listSamples()));

/** As after a crash in the middle of the tickets: all was done, nothing of it was noted. */
const cutOff = () => asOwner((client) => client.query(`delete from sample_part where name = '05-tickets'`));

/** The types some of whose rows came into being without an event of the audit, so that no feed tells of them. */
const untold = (): Promise<string[]> =>
  asOwner(async (client) => {
    const dataSource = samples.app.nest.get(DataSource, { strict: false });
    const found: string[] = [];
    for (const { type, entity, prefix } of allViews()) {
      const { tableName } = dataSource.getMetadata(entity);
      const birth = `select from audit_event where entity = $1 and entity_id = row.id and before is null`;
      const { rowCount } = await client.query(`select from ${tableName} row where not exists (${birth}) limit 1`, [
        entity.name,
      ]);
      if (prefix !== undefined && rowCount) found.push(type);
    }
    return found;
  });

describe('loading the samples', () => {
  it('leaves an event in the audit for every row that has an id of its own', async () => {
    expect(await untold()).toEqual([]);
    await asOwner((client) => client.query(`update audit_event set entity = 'X' where entity = 'Product'`));
    expect(await untold()).toEqual(['Product']);
    await asOwner((client) => client.query(`update audit_event set entity = 'Product' where entity = 'X'`));
  });

  it('brings two vendors with all of their parts', async () => {
    const parts = [...(await listSamples()).values()].flat().length;
    expect(await counted()).toMatchObject({ parts, services: 26 });
    expect(await isWaiting()).toBe(false);
  });

  it('has just happened, on whatever day it is loaded', async () => {
    const { rows } = await asOwner((client) =>
      client.query<{ days: number }>(
        `select extract(epoch from now() - max(received_at)) / 86400 as days from ticket where received_at <= now()`,
      ),
    );
    const { days } = rows[0] ?? { days: NaN };
    expect(Number(days)).toBeLessThan(2);
    const { rows: ahead } = await asOwner((client) => client.query(`select from ticket where received_at > now()`));
    expect(ahead).toEqual([]);
  });

  it('changes nothing when it is done again', async () => {
    const before = await counted();
    await samples.load();
    expect(await counted()).toEqual(before);
  });

  it('does no step twice after it was cut off, even in two processes at once', async () => {
    const before = await counted();
    await cutOff();
    expect(await isWaiting()).toBe(true);
    await Promise.all([samples.load(), samples.load()]);
    expect(await counted()).toEqual(before);
  });

  it('lets people sign in with the accounts that the start shows', async () => {
    const accounts = await sampleAccounts(samples.app.urls.owner);
    expect(accounts).toHaveLength(4);
    for (const { email } of accounts) {
      const { me } = await samples.asks(email, `{ me { email } }`);
      expect(me).toEqual({ email });
    }
    expect(SAMPLE_PASSWORD.length).toBeGreaterThanOrEqual(12);
  });

  it('leaves an installation with vendors of its own alone', async () => {
    await cutOff();
    const vendor = { code: 'somebody-else', shortNameRu: 'Другой' };
    await samples.app.nest.get(VendorsFace, { strict: false }).openVendor(vendor);
    expect(await isWaiting()).toBe(false);
  });
});
