import { Logger } from '@nestjs/common';
import pg from 'pg';
import { BytesClient } from './bytes.client.js';

const logger = new Logger('Reading');

export const READ_POOL = Symbol('ReadPool');

const asText = { getTypeParser: () => (text: string) => text };

/**
 * Whoever reads here gets `Bytes`. Each statement is planned once: planning one anew for its values takes longer than
 * answering it, and so does compiling one (jit). Few connections: on the machine of the database more of them only cost time
 * (docs/performance.md).
 */
export function readPool(readerUrl: string, connections: number, options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...options,
    connectionString: readerUrl,
    // One more for the times when those that are wanted are long under way.
    max: connections + 1,
    options: `${options.options} -c default_transaction_read_only=on -c plan_cache_mode=force_generic_plan -c jit=off`,
    application_name: 'steward-reader',
    types: asText,
    Client: BytesClient,
  });
  // An idle connection that PostgreSQL ends must not end the process; the pool opens another one.
  pool.on('error', (error) => logger.warn(`A reading connection ended: ${error.message}`));
  return pool;
}
