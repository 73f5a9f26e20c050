import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { startEmbeddedPostgres } from '../database/embedded/embedded-postgres.js';
import { runningPostgres } from '../database/embedded/running-postgres.js';
import { migrate } from '../database/migrate.js';
import { provisionEmbedded, provisionServer } from '../database/provision.js';
import type { DatabaseUrls } from '../database/urls.js';
import { prepareQueue } from '../jobs/prepare-queue.js';

type Log = (line: string) => void;

export interface OpenDatabase {
  readonly urls: DatabaseUrls;
  /** Ends what was started for it: nothing on somebody else's server. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the database of DATABASE_URL, or the embedded one in `<DATA_DIR>/postgres`, with its tables and queue up to date.
 * A command may share the embedded server of a Steward that is running; a second Steward may not, for it would lose the
 * server when the first one stops.
 * @throws when PostgreSQL cannot be reached or may not be prepared; the message names the way out
 */
export async function openDatabase(config: Config, log: Log, mayShare = false): Promise<OpenDatabase> {
  const database = await connectDatabase(config, log, mayShare);
  await orClose(database.close, async () => {
    await migrate(database.urls.owner, { log });
    await prepareQueue(database.urls.owner);
  });
  return database;
}

/** The same, but leaves tables and queue as they are. */
export async function connectDatabase(config: Config, log: Log, mayShare = false): Promise<OpenDatabase> {
  const { DATABASE_URL: url, DATABASE_APP_URL: app, DATABASE_READER_URL: reader } = config;
  if (url !== undefined) return { urls: await provisionServer(url, { app, reader }), close: () => Promise.resolve() };
  const dataDir = join(config.DATA_DIR, 'postgres');
  const running = mayShare ? runningPostgres(dataDir) : undefined;
  if (running !== undefined) return { urls: await provisionEmbedded(running), close: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ dataDir, log });
  const close = () => server.stop();
  return { urls: await orClose(close, () => provisionEmbedded(server.url)), close };
}

async function orClose<T>(close: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await close();
    throw error;
  }
}
