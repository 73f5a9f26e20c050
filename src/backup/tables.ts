import type { Client } from 'pg';
import type { SequenceState, TableHead } from './backup-format.js';

/** What Steward keeps: its own tables, and those of the queue. */
const SCHEMAS = `('public', 'graphile_worker')`;

/** What migrating writes; a restore migrates by itself. */
const BOOKKEEPING = `('public.schema_migration', 'public.schema_migration_file', 'graphile_worker.migrations')`;

/** All tables with their columns, in the order of their names. */
export async function tablesOf(client: Client): Promise<TableHead[]> {
  const { rows } = await client.query<TableHead>(
    `select format('%I.%I', n.nspname, c.relname) as "table",
            string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relkind = 'r' and n.nspname in ${SCHEMAS} and n.nspname || '.' || c.relname not in ${BOOKKEEPING}
      group by n.nspname, c.relname order by 1`,
  );
  return rows;
}

/** Where the sequences stand. */
export async function sequencesOf(client: Client): Promise<SequenceState[]> {
  const { rows } = await client.query<SequenceState>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as "lastValue"
       from pg_sequences where schemaname in ${SCHEMAS} order by 1`,
  );
  return rows;
}

export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** The foreign keys of those tables, as SQL would write them. */
export async function foreignKeysOf(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select c.conrelid::regclass::text as "table", quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
       from pg_constraint c join pg_namespace n on n.oid = c.connamespace
      where c.contype = 'f' and c.conparentid = 0 and n.nspname in ${SCHEMAS} order by 1, 2`,
  );
  return rows;
}
