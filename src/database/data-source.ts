import pg, { type PoolConfig } from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { PreparingClient } from './preparing.client.js';
import { SnakeNaming } from './snake-naming.js';

/** The write side: every entity that any loaded module has decorated, under the application's role. */
export function writeDataSource(appUrl: string, connections: number, options: PoolConfig): DataSource {
  return new DataSource({
    type: 'postgres',
    // Ours: found by name it would be another copy of it in the bundle.
    driver: pg,
    url: appUrl,
    entities: getMetadataArgsStorage().tables.flatMap((table) =>
      typeof table.target === 'function' ? [table.target] : [],
    ),
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    applicationName: 'steward',
    poolSize: connections,
    extra: { ...options, Client: PreparingClient, pipeline: true },
  });
}
