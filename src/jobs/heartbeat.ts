import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { QUEUE_PACE, type QueuePace } from './queue-pace.js';
import { QUEUE_POOL } from './queue.pool.js';
import { Recurring } from './recurring.js';

/** Says regularly that the workers of this process are alive; whoever falls silent loses his jobs to the others. */
@Injectable()
export class Heartbeat {
  private readonly workers = new Set<string>();
  private readonly beating: Recurring;

  constructor(
    @Inject(QUEUE_POOL) private readonly pool: pg.Pool,
    @Inject(QUEUE_PACE) pace: QueuePace,
  ) {
    this.beating = new Recurring('The heartbeat', pace.beatEvery, () => this.beat());
  }

  /** Speaks for a worker from the next beat on; until then his fresh locks speak for him. */
  adopt(worker: string): void {
    this.workers.add(worker);
  }

  dismiss(worker: string): void {
    this.workers.delete(worker);
  }

  start(): Promise<void> {
    return this.beating.start();
  }

  stop(): Promise<void> {
    return this.beating.stop();
  }

  private async beat(): Promise<void> {
    await this.pool.query(
      `insert into worker_heartbeat (worker_id, beaten_at) select unnest($1::text[]), clock_timestamp()
       on conflict (worker_id) do update set beaten_at = excluded.beaten_at`,
      [[...this.workers]],
    );
  }
}
