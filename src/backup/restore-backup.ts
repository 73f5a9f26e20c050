import type { Client } from 'pg';
import { verifyAudit } from '../audit/verify-audit.js';
import { withClient } from '../database/client.js';
import { migrate } from '../database/migrate.js';
import { migrationFiles } from '../database/migration-files.js';
import { prepareQueue } from '../jobs/prepare-queue.js';
import { BackupFile } from './backup-file.js';
import type { Header } from './backup-format.js';
import { loadBackup } from './load-backup.js';
import { tablesOf } from './tables.js';
import { clear, isEmpty, requireUnused } from './target.js';

export interface RestoreOptions {
  /** Replace what the database holds. */
  readonly force?: boolean;
}

/**
 * Makes the database what it was when the backup was taken, then brings it up to date. Roles, grants and policies come
 * from the migrations, so they are right on any server.
 * @throws before anything is touched when the backup is damaged or newer than this program, when Steward is running on
 * the database, or when it holds rows and `force` was not given
 */
export async function restoreBackup(
  ownerUrl: string,
  path: string,
  { force = false }: RestoreOptions,
): Promise<Header> {
  const header = await BackupFile.verify(path);
  requireKnown(header);
  await withClient(ownerUrl, async (client) => {
    await requireUnused(client);
    if (!force && !(await isEmpty(client))) {
      throw new Error('This database holds rows already; --force replaces all of them by those of the backup.');
    }
    if ((await tablesOf(client)).length > 0) await clear(client);
  });
  await migrate(ownerUrl, { only: header.migrations.map(({ file }) => file) });
  await prepareQueue(ownerUrl);
  await withClient(ownerUrl, (client) => load(client, path, header));
  await migrate(ownerUrl);
  await withClient(ownerUrl, requireUnbroken);
  return header;
}

/** The backup must have been made by this version of Steward or an older one. */
function requireKnown({ migrations }: Header): void {
  const known = new Map(migrationFiles().map(({ file, sha256 }) => [file, sha256]));
  const strange = migrations.filter(({ file, sha256 }) => known.get(file) !== sha256);
  if (strange.length === 0) return;
  const names = strange.map(({ file }) => file).join(', ');
  throw new Error(`The backup was made by a newer or another Steward: this one does not know ${names}.`);
}

async function load(client: Client, path: string, { queue }: Header): Promise<void> {
  const { rows } = await client.query<{ newest: number }>('select max(id) as newest from graphile_worker.migrations');
  if (queue > (rows[0]?.newest ?? 0)) throw new Error('The queue of the backup is newer than that of this Steward.');
  await loadBackup(client, path);
  await client.query('analyze');
}

async function requireUnbroken(client: Client): Promise<void> {
  const broken = await verifyAudit(client);
  if (broken.length === 0) return;
  throw new Error('All rows are restored, but the audit was broken when they were saved: see "audit verify".');
}
