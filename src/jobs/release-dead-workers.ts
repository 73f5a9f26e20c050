import { Inject, Injectable, Logger } from '@nestjs/common';
import type pg from 'pg';
import { QUEUE_PACE, type QueuePace } from './queue-pace.js';
import { QUEUE_POOL } from './queue.pool.js';
import { Recurring } from './recurring.js';

// A fresh lock proves life as well: a worker that has just been born takes jobs before its first beat.
const DEAD = `
  select distinct locked_by as worker
  from (select locked_by, locked_at from graphile_worker._private_jobs where locked_by is not null
        union all
        select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null) held
  where locked_at < now() - $1 * interval '1 millisecond'
    and not exists (select from worker_heartbeat h
                    where h.worker_id = held.locked_by and h.beaten_at > now() - $1 * interval '1 millisecond')`;

/** Gives the jobs of killed processes back to the queue, which by itself would wait four hours for them. */
@Injectable()
export class ReleaseDeadWorkers {
  private readonly logger = new Logger(ReleaseDeadWorkers.name);
  private readonly sweeping: Recurring;

  constructor(
    @Inject(QUEUE_POOL) private readonly pool: pg.Pool,
    @Inject(QUEUE_PACE) private readonly pace: QueuePace,
  ) {
    this.sweeping = new Recurring('The sweep for dead workers', pace.sweepEvery, () => this.sweep());
  }

  start(): Promise<void> {
    return this.sweeping.start();
  }

  stop(): Promise<void> {
    return this.sweeping.stop();
  }

  private async sweep(): Promise<void> {
    const { rows } = await this.pool.query<{ worker: string }>(DEAD, [this.pace.deadAfter]);
    if (rows.length > 0) await this.release(rows.map((row) => row.worker));
    await this.pool.query(`delete from worker_heartbeat where beaten_at < now() - $1 * interval '1 millisecond'`, [
      this.pace.deadAfter,
    ]);
  }

  private async release(workers: string[]): Promise<void> {
    this.logger.warn(`Taking the jobs of dead workers back: ${workers.join(', ')}`);
    await this.pool.query(`select graphile_worker.force_unlock_workers($1)`, [workers]);
  }
}
