import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { PreparingClient } from './preparing.client.js';
import { SnakeNaming } from './snake-naming.js';

/** Session settings of every connection: time in UTC, and no statement, lock or forgotten transaction lasts for ever. */
export const SESSION_OPTIONS = [
  '-c timezone=UTC',
  '-c statement_timeout=15s',
  '-c lock_timeout=5s',
  '-c idle_in_transaction_session_timeout=30s',
].join(' ');

/** The write side: every entity that any loaded module has decorated, under the application's role. */
export function writeDataSource(appUrl: string, connections: number): DataSource {
  return new DataSource({
    type: 'postgres',
    url: appUrl,
    entities: getMetadataArgsStorage().tables.flatMap((table) =>
      typeof table.target === 'function' ? [table.target] : [],
    ),
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    applicationName: 'steward',
    poolSize: connections,
    extra: { options: SESSION_OPTIONS, connectionTimeoutMillis: 5_000, Client: PreparingClient, pipeline: true },
  });
}
