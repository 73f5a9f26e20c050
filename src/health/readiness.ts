import { setTimeout as pause } from 'node:timers/promises';
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

// A probe that waits much longer than this is of no use to whoever asks.
const PATIENCE = 3_000;
const WATCHED_WITHIN = 60_000;

// The lag is told but makes nobody unready: requests can be answered while jobs wait.
const LAG = `
  select coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as lag
  from graphile_worker._private_jobs where is_available and run_at <= now()`;

type Found = Omit<ReadinessReport, 'isReady' | 'isStopping'>;

const UNREACHABLE: Found = { isDatabaseReachable: false, pendingMigrations: null, queueLagSeconds: null };

/** Whether this process should get requests. */
@Injectable()
export class Readiness {
  private readonly logger = new Logger(Readiness.name);
  private stopping = false;
  private askedAt = -Infinity;
  private fault: string | null = null;
  private looking: Promise<Found> | undefined;
  private isMigrated = false;

  constructor(
    @Inject(QUEUE_POOL) private readonly pool: pg.Pool,
    @Inject(READ_POOL) private readonly readers: pg.Pool,
  ) {}

  /** From now on the process says that it is not ready, while it still answers. */
  stop(): void {
    this.stopping = true;
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  /** True when somebody asks regularly, who must have time to notice a change. */
  get isWatched(): boolean {
    return performance.now() - this.askedAt < WATCHED_WITHIN;
  }

  async report(): Promise<ReadinessReport> {
    this.askedAt = performance.now();
    this.looking ??= this.lookInTime().finally(() => (this.looking = undefined));
    const found = await this.looking;
    return { isReady: !this.stopping && found.pendingMigrations === 0, isStopping: this.stopping, ...found };
  }

  private async lookInTime(): Promise<Found> {
    const patience = new AbortController();
    const late = pause(PATIENCE, null, { signal: patience.signal }).then(() => {
      throw new Error(`The database has not answered within ${PATIENCE} ms`);
    });
    try {
      const found = await Promise.race([this.look(), late]);
      this.tell(null);
      return found;
    } catch (error) {
      this.tell(String(error));
      return UNREACHABLE;
    } finally {
      patience.abort();
    }
  }

  /** Probes come every few seconds, so only what is new is news. */
  private tell(fault: string | null): void {
    if (fault !== null && fault !== this.fault) this.logger.warn(`Not ready: ${fault}`);
    this.fault = fault;
  }

  private async look(): Promise<Found> {
    await this.readers.query('select 1');
    const { rows } = await this.pool.query<{ lag: number }>(LAG);
    const pending = this.isMigrated ? 0 : (await pendingMigrations(this.pool)).length;
    // Migrations never go back, so their files need not be read again.
    this.isMigrated = pending === 0;
    return { isDatabaseReachable: true, pendingMigrations: pending, queueLagSeconds: rows[0]?.lag ?? 0 };
  }
}
