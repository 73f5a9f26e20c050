import pg, { type Client } from 'pg';
import { AbstractLogger, DataSource } from 'typeorm';
import { APP_ROLE, READER_ROLE } from './application-roles.js';
import { sqlState, withClient, withLock } from './client.js';
import { type MigrationFile, migrationFiles } from './migration-files.js';
import { FILE_TABLE, migrationStep } from './migration-step.js';

interface MigrateOptions {
  /** the folder of SQL files; `migrations/` of this repository when left out */
  folder?: string;
  /** these files and no others; all of them when left out */
  only?: readonly string[];
  log?: (line: string) => void;
}

/** Anything that can ask the database: a pool, a client. */
interface Questionable {
  query(statement: string): Promise<{ rows: unknown[] }>;
}

/** TypeORM would print to the console what our own errors and log lines say already. */
class Silent extends AbstractLogger {
  protected override writeLog(): void {
    // silent
  }
}

const TABLE = 'schema_migration';

/**
 * Brings the schema up to date, each file in a transaction of its own, one process at a time.
 * @returns the files applied by this call, oldest first
 * @throws when a file fails (nothing of it stays) or was changed after it had been applied
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const files = migrationFiles(options.folder).filter(({ file }) => options.only?.includes(file) ?? true);
  return withClient(ownerUrl, (client) =>
    withLock(client, 'steward:migrate', async () => {
      await client.query(
        `create table if not exists ${FILE_TABLE} (
           file text primary key,
           sha256 text not null,
           applied_at timestamptz not null default now()
         )`,
      );
      await refuseEdited(client, files);
      const applied = await run(ownerUrl, files, options.log ?? (() => undefined));
      await showTo(client, APP_ROLE, READER_ROLE);
      return applied;
    }),
  );
}

/** The files that this version of Steward has and the database has not, for any role that may read the list. */
export async function pendingMigrations(database: string | Questionable, folder?: string): Promise<string[]> {
  if (typeof database === 'string') return withClient(database, (client) => pendingMigrations(client, folder));
  const applied = await appliedNames(database);
  return migrationFiles(folder).flatMap(({ file, name }) => (applied.has(name) ? [] : [file]));
}

async function appliedNames(database: Questionable): Promise<Set<string>> {
  try {
    const { rows } = await database.query(`select name from ${TABLE}`);
    return new Set((rows as { name: string }[]).map(({ name }) => name));
  } catch (error) {
    if (sqlState(error) === '42P01') return new Set();
    throw error;
  }
}

async function refuseEdited(client: Client, files: MigrationFile[]): Promise<void> {
  const { rows } = await client.query<{ file: string; sha256: string }>(`select file, sha256 from ${FILE_TABLE}`);
  // A file that is missing here was applied by a newer version, as happens while processes are replaced one by one.
  const before = new Map(rows.map(({ file, sha256 }) => [file, sha256]));
  const edited = files.filter(({ file, sha256 }) => before.has(file) && before.get(file) !== sha256);
  if (edited.length === 0) return;
  const names = edited.map(({ file }) => file).join(', ');
  throw new Error(`Changed after being applied: ${names}. Migrations are written once: put it back and add a new one.`);
}

async function run(url: string, files: MigrationFile[], log: (line: string) => void): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    applicationName: 'steward migrate',
    migrations: files.map((file) => migrationStep(file, log)),
    migrationsTableName: TABLE,
    migrationsTransactionMode: 'each',
    logger: new Silent(),
    poolSize: 1,
  });
  await dataSource.initialize();
  try {
    const applied = new Set((await dataSource.runMigrations()).map(({ name }) => name));
    return files.flatMap(({ file, name }) => (applied.has(name) ? [file] : []));
  } finally {
    await dataSource.destroy();
  }
}

/** Readiness is asked under the application's roles; grants are written only where they are missing. */
async function showTo(client: Client, ...roles: string[]): Promise<void> {
  const { rows } = await client.query<{ role: string }>(
    `select quote_ident(rolname) as role from pg_roles
      where rolname = any ($1) and not has_table_privilege(oid, '${TABLE}'::regclass, 'SELECT')`,
    [roles],
  );
  for (const { role } of rows) await client.query(`GRANT SELECT ON ${TABLE} TO ${role}`);
}
