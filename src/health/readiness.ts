import { Inject, Injectable, Logger } from '@nestjs/common';
import type pg from 'pg';
import { pendingMigrations } from '../database/migrate.js';
import { QUEUE_POOL } from '../jobs/queue.pool.js';
import { READ_POOL } from '../reading/read.pool.js';

/** What a balancer or an operator wants to know. */
export interface ReadinessReport {
  readonly isReady: boolean;
  readonly isStopping: boolean;
  /** PostgreSQL answers under both roles. */
  readonly isDatabaseReachable: boolean;
  /** Null when the database did not answer. */
  readonly pendingMigrations: number | null;
  /** Age of the oldest job that could run; null when the database did not answer. */
  readonly queueLagSeconds: number | null;
}

// The lag is told but makes nobody unready: requests can be answered while jobs wait.
const LAG = `
  select coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as lag
  from graphile_worker._private_jobs where is_available and run_at <= now()`;

const UNREACHABLE = { isDatabaseReachable: false, pendingMigrations: null, queueLagSeconds: null };

/** Whether this process should get requests. */
@Injectable()
export class Readiness {
  private readonly logger = new Logger(Readiness.name);
  private isStopping = false;
  private isMigrated = false;

  constructor(
    @Inject(QUEUE_POOL) private readonly pool: pg.Pool,
    @Inject(READ_POOL) private readonly readers: pg.Pool,
  ) {}

  /** From now on the process says that it is not ready, while it still answers. */
  stop(): void {
    this.isStopping = true;
  }

  async report(): Promise<ReadinessReport> {
    const found = await this.look().catch((error: unknown) => {
      this.logger.warn(`Not ready: ${String(error)}`);
      return UNREACHABLE;
    });
    return { isReady: !this.isStopping && found.pendingMigrations === 0, isStopping: this.isStopping, ...found };
  }

  private async look(): Promise<Omit<ReadinessReport, 'isReady' | 'isStopping'>> {
    await this.readers.query('select 1');
    const { rows } = await this.pool.query<{ lag: number }>(LAG);
    const pending = this.isMigrated ? 0 : (await pendingMigrations(this.pool)).length;
    // Migrations never go back, so their files need not be read again.
    this.isMigrated = pending === 0;
    return { isDatabaseReachable: true, pendingMigrations: pending, queueLagSeconds: rows[0]?.lag ?? 0 };
  }
}
