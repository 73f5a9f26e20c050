import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { built, fromBuilt } from './built.js';
import type { Options } from './options.js';

/** The database of a run: the owner's URL, and how to end what was started for it. */
export interface BenchDatabase {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What of the built program is used here. */
interface OpenDatabase {
  readonly openDatabase: (
    config: unknown,
    log: (line: string) => void,
  ) => Promise<{ readonly urls: { readonly owner: string }; readonly close: () => Promise<void> }>;
}
interface ReadConfig {
  readonly readConfig: (environment: NodeJS.ProcessEnv) => unknown;
}

/** Opens the server of DATABASE_URL or an embedded one in a folder of its own, with the big sample in it. */
export async function openBenchDatabase({ data, tickets }: Options): Promise<BenchDatabase> {
  const { openDatabase } = await fromBuilt<OpenDatabase>('start/open-database.js');
  const { readConfig } = await fromBuilt<ReadConfig>('config/config.js');
  const { urls, close } = await openDatabase(readConfig({ ...process.env, DATA_DIR: data }), () => undefined);
  const made = spawnSync(process.execPath, [built('bundle/cli.js'), 'sample', '--big', String(tickets)], {
    env: { ...process.env, DATABASE_URL: urls.owner },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (made.status === 0) return { url: urls.owner, close };
  await close();
  throw new Error('The big sample could not be made');
}

/** One connection as the owner, who sees all rows. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'bench' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
