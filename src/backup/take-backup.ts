import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { withClient } from '../database/client.js';
import { FILE_TABLE } from '../database/migration-step.js';
import { asLine, END_OF_ROWS, type Footer, type Header } from './backup-format.js';
import { sequencesOf, tablesOf } from './tables.js';

/**
 * Writes everything that the database holds into one file, as of one moment, while Steward goes on working.
 * Only its owner can read the file; until it is whole it is called `<path>.part`.
 * @throws when the file is there already
 */
export async function takeBackup(ownerUrl: string, path: string): Promise<Footer> {
  if (existsSync(path)) throw new Error(`${path} is there already; a backup overwrites nothing.`);
  const part = `${path}.part`;
  try {
    const footer = await withClient(ownerUrl, (client) => inOneSnapshot(client, () => write(client, part)));
    await rename(part, path);
    return footer;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** All tables as they are at one moment, whatever is written meanwhile. */
async function inOneSnapshot<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin transaction isolation level repeatable read, read only');
  await client.query(`set local datestyle = 'ISO'; set local timezone = 'UTC'; set local client_encoding = 'UTF8'`);
  const result = await work();
  await client.query('commit');
  return result;
}

async function write(client: Client, path: string): Promise<Footer> {
  const footer = { rows: 0, tables: 0, sha256: '' };
  await pipeline(
    Readable.from(hashed(contentOf(client, footer), footer)),
    createGzip(),
    createWriteStream(path, { mode: 0o600, flush: true }),
  );
  return footer;
}

/** What is given and, at last, the footer, which names the hash of it. */
async function* hashed(content: AsyncIterable<string | Buffer>, footer: { sha256: string } & Footer) {
  const hash = createHash('sha256');
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
  footer.sha256 = hash.digest('hex');
  yield asLine(footer);
}

async function* contentOf(client: Client, counted: { rows: number; tables: number }) {
  yield asLine(await headerOf(client));
  for (const head of await tablesOf(client)) {
    yield asLine(head);
    const rows = client.query(copyTo(`copy ${head.table} (${head.columns}) to stdout`));
    for await (const piece of rows) yield piece as Buffer;
    yield END_OF_ROWS;
    counted.rows += rows.rowCount;
    counted.tables += 1;
  }
}

async function headerOf(client: Client): Promise<Header> {
  const { rows } = await client.query<Omit<Header, 'sequences' | 'format'>>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "takenAt",
            (select json_agg(json_build_object('file', file, 'sha256', sha256) order by file) from ${FILE_TABLE}) as migrations,
            (select max(id) from graphile_worker.migrations) as queue`,
  );
  const [found] = rows;
  if (!found?.migrations) throw new Error('This database holds no tables of Steward');
  return { format: 'steward-backup 1', ...found, sequences: await sequencesOf(client) };
}
