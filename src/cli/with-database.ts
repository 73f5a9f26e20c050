import { readConfig } from '../config/config.js';
import type { DatabaseUrls } from '../database/urls.js';
import { connectDatabase, openDatabase } from '../start/open-database.js';

const quiet = (): void => undefined;

/** Lets a command work with the database as it is. */
export function withDatabase<T>(work: (urls: DatabaseUrls) => Promise<T>): Promise<T> {
  return closingAfter(connectDatabase(readConfig(process.env), quiet, true), work);
}

/** Brings the database up to date before the command works with it; tells each step. */
export function withMigratedDatabase<T>(
  log: (line: string) => void,
  work: (urls: DatabaseUrls) => Promise<T>,
): Promise<T> {
  return closingAfter(openDatabase(readConfig(process.env), log, true), work);
}

async function closingAfter<T>(
  opening: ReturnType<typeof openDatabase>,
  work: (urls: DatabaseUrls) => Promise<T>,
): Promise<T> {
  const { urls, close } = await opening;
  try {
    return await work(urls);
  } finally {
    await close();
  }
}
