import { Logger } from '@nestjs/common';
import pg from 'pg';
import { connectionOptions } from '../database/connection-options.js';
import { QueueClient } from './queue.client.js';

/** Injection token of the queue's own connections, which a flood of requests cannot use up. */
export const QUEUE_POOL = Symbol('QueuePool');

const logger = new Logger('Queue');
const complain = (error: Error): void => logger.warn(`Lost a connection of the queue: ${error.message}`);

/** A pool that survives the loss of its connections, as the queue library asks for. */
export function queuePool(url: string, connections: number, options = connectionOptions()): pg.Pool {
  const pool = new pg.Pool({
    ...options,
    connectionString: url,
    max: connections,
    Client: QueueClient,
    application_name: 'steward-queue',
  });
  pool.on('error', complain);
  pool.on('connect', (client) => client.on('error', complain));
  return pool;
}
