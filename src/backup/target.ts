import type { Client } from 'pg';
import { APP_ROLE, READER_ROLE } from '../database/application-roles.js';
import { closePublicSchema, letIn } from '../database/role-grants.js';
import { tablesOf } from './tables.js';

/** @throws when some process of Steward is connected: it would work on while its rows are replaced */
export async function requireUnused(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct application_name as name from pg_stat_activity
      where datname = current_database() and application_name like 'steward-%'`,
  );
  if (rows.length > 0) throw new Error('Steward is running on this database; stop all of its processes first.');
}

/** True when no table of Steward has any row. */
export async function isEmpty(client: Client): Promise<boolean> {
  for (const { table } of await tablesOf(client)) {
    const { rowCount } = await client.query(`select from ${table} limit 1`);
    if (rowCount) return false;
  }
  return true;
}

/** Takes all tables away, whichever version has made them. */
export async function clear(client: Client): Promise<void> {
  await client.query(`drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public`);
  await closePublicSchema(client);
  for (const role of [APP_ROLE, READER_ROLE]) await letIn(client, role);
}
