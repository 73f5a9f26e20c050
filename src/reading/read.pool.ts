import { Logger } from '@nestjs/common';
import pg from 'pg';

const logger = new Logger('Reading');

export const READ_POOL = Symbol('ReadPool');

const asText = { getTypeParser: () => (text: string) => text };

/** Few connections: on the machine of the database more of them only cost time (docs/performance.md). */
export function readPool(readerUrl: string, connections: number, options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...options,
    connectionString: readerUrl,
    max: connections,
    options: `${options.options} -c default_transaction_read_only=on`,
    application_name: 'steward-reader',
    types: asText,
  });
  // An idle connection that PostgreSQL ends must not end the process; the pool opens another one.
  pool.on('error', (error) => logger.warn(`A reading connection ended: ${error.message}`));
  return pool;
}
