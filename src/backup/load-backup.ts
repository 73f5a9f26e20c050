import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { SequenceState } from './backup-format.js';
import { type BackedUpTable, BackupFile } from './backup-file.js';
import { foreignKeysOf, tablesOf } from './tables.js';

/**
 * Fills the tables with the rows of a backup, all or none. Foreign keys are taken off meanwhile, because tables refer to
 * each other in circles that no order of loading could respect; putting them back checks every row.
 */
export async function loadBackup(client: Client, path: string): Promise<void> {
  await client.query('begin');
  try {
    await withoutForeignKeys(client, async () => {
      const names = (await tablesOf(client)).map(({ table }) => table);
      await client.query(`truncate ${names.join(', ')}`);
      for (const name of names) await client.query(`alter table ${name} disable trigger user`);
      await BackupFile.read(path, async ({ sequences }, tables) => {
        for await (const table of tables) await fill(client, table);
        for (const sequence of sequences) await set(client, sequence);
      });
      for (const name of names) await client.query(`alter table ${name} enable trigger user`);
    });
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function withoutForeignKeys(client: Client, work: () => Promise<void>): Promise<void> {
  const keys = await foreignKeysOf(client);
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  await work();
  for (const { table, name, definition } of keys) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  }
}

async function fill(client: Client, { table, columns, ...backedUp }: BackedUpTable): Promise<void> {
  await pipeline(Readable.from(backedUp.rows()), client.query(copyFrom(`copy ${table} (${columns}) from stdin`)));
}

async function set(client: Client, { name, lastValue }: SequenceState): Promise<void> {
  await client.query(`select setval($1::regclass, $2::bigint, $3)`, [name, lastValue ?? 1, lastValue !== null]);
}
