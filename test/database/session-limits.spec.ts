import pg from 'pg';
import { connectionOptions } from '../../src/database/connection-options.js';
import { writeDataSource } from '../../src/database/data-source.js';
import { queuePool } from '../../src/jobs/queue.pool.js';
import { readPool } from '../../src/reading/read.pool.js';
import { useDatabase } from '../support/use-database.js';

const server = useDatabase();
const LIMITS = `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as "lock",
  current_setting('idle_in_transaction_session_timeout') as idle, current_setting('TimeZone') as zone`;
const wanted = { statement: '15s', lock: '5s', idle: '30s', zone: 'UTC' };

it('hold for writing, reading and the queue', async () => {
  const { app, reader } = server.urls;
  const writing = await writeDataSource(app, 1, connectionOptions()).initialize();
  expect(await writing.query(LIMITS)).toEqual([wanted]);
  await writing.destroy();
  for (const pool of [readPool(reader, 1, connectionOptions()), queuePool(app, 1)]) {
    expect((await pool.query(LIMITS)).rows).toEqual([wanted]);
    await pool.end();
  }
});

it.each([
  ['statement', 'statement_timeout', 'select pg_sleep(9)', '57014'],
  ['lock', 'lock_timeout', 'select pg_advisory_lock(7)', '55P03'],
])('end a %s that takes too long, and leave the connection usable', async (_, setting, statement, code) => {
  const holder = new pg.Client(server.urls.app);
  await holder.connect();
  await holder.query('select pg_advisory_lock(7)');
  const pool = queuePool(server.urls.app, 1);
  await pool.query(`set ${setting} = '50ms'`);
  await expect(pool.query(statement)).rejects.toMatchObject({ code });
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
  await holder.end();
});

it('end a transaction that was forgotten, and the pool takes another connection', async () => {
  const pool = queuePool(server.urls.app, 1);
  const client = await pool.connect();
  const lost = new Promise((resolve) => client.once('error', resolve));
  await client.query(`set idle_in_transaction_session_timeout = '50ms'`);
  await client.query('begin');
  expect(await lost).toMatchObject({ code: '25P03' });
  client.release(true);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});
