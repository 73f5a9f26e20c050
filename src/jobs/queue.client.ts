import type pg from 'pg';
import { ForgettingClient } from '../database/forgetting.client.js';

type Connect = (done: (error?: Error) => void) => void;

/**
 * Tells a failure to connect without its code. On some of them, such as "the database system is starting up", the queue
 * library sleeps by itself for longer and longer, deaf to being stopped; on the others a new shift begins within seconds.
 */
export class QueueClient extends ForgettingClient {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const connect = this.connect.bind(this) as Connect;
    const plainly: Connect = (done) =>
      connect((error) => done(error ? new Error(error.message, { cause: error }) : undefined));
    this.connect = plainly as pg.Client['connect'];
  }
}
