import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { QUEUE_POOL } from '../jobs/queue.pool.js';
import { READ_POOL } from '../reading/read.pool.js';
import { refusals } from './refusal-count.js';

// Names come from the schema, of which this is many times the size; more would be a fault that must not fill the memory.
const MOST_OPERATIONS = 1_000;

const QUEUE = `
  select count(*) filter (where is_available and run_at <= now())::int as ready,
         count(*) filter (where is_available and run_at > now())::int as scheduled,
         count(*) filter (where locked_at is not null)::int as running,
         count(*) filter (where attempts >= max_attempts)::int as failed,
         coalesce(extract(epoch from now() - min(run_at) filter (where is_available and run_at <= now())), 0)::float8 as lag
    from graphile_worker._private_jobs`;

type QueueState = Readonly<Record<'ready' | 'scheduled' | 'running' | 'failed' | 'lag', number>>;

/** What is measured of a process; pools and the queue are looked at when somebody asks. */
@Injectable()
export class Measures {
  private readonly registry = new Registry();
  private readonly operations = new Set<string>();
  private readonly requests = new Histogram({
    name: 'steward_http_request_seconds',
    help: 'Time to answer, by operation (the first root field of a GraphQL document, or the route) and class of status.',
    labelNames: ['operation', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.registry],
  });
  private readonly pools = new Gauge({
    name: 'steward_pool_connections',
    help: 'Connections to PostgreSQL by pool, and those who wait for one.',
    labelNames: ['pool', 'state'],
    registers: [this.registry],
  });
  private readonly jobs = new Gauge({
    name: 'steward_queue_jobs',
    help: 'Jobs of the whole installation by state; failed ones are not tried any more.',
    labelNames: ['state'],
    registers: [this.registry],
  });
  private readonly lag = new Gauge({
    name: 'steward_queue_lag_seconds',
    help: 'For how long the oldest job that could run has waited.',
    registers: [this.registry],
  });

  constructor(
    @Inject(READ_POOL) private readonly readers: pg.Pool,
    @Inject(QUEUE_POOL) private readonly queue: pg.Pool,
    private readonly dataSource: DataSource,
  ) {
    this.registry.registerMetric(refusals);
  }

  /** Begins to measure memory, CPU, the event loop and garbage collection. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Notes an answered request; the duration in seconds. */
  noteRequest(operation: string, status: number, seconds: number): void {
    if (this.operations.size < MOST_OPERATIONS) this.operations.add(operation);
    const known = this.operations.has(operation) ? operation : 'other';
    this.requests.observe({ operation: known, status: `${Math.floor(status / 100)}xx` }, seconds);
  }

  /** All of it in the text format of Prometheus. */
  async text(): Promise<string> {
    this.lookAtPools();
    await this.lookAtQueue();
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  private lookAtPools(): void {
    const write = (this.dataSource.driver as unknown as { master: pg.Pool }).master;
    for (const [pool, { totalCount, idleCount, waitingCount }] of [
      ['write', write],
      ['read', this.readers],
      ['queue', this.queue],
    ] as const) {
      this.pools.set({ pool, state: 'busy' }, totalCount - idleCount);
      this.pools.set({ pool, state: 'idle' }, idleCount);
      this.pools.set({ pool, state: 'waiting' }, waitingCount);
    }
  }

  /** While the database is away the figures of the queue are left out; old ones would say that all is well. */
  private async lookAtQueue(): Promise<void> {
    this.jobs.reset();
    this.lag.reset();
    const found = await this.queue.query<QueueState>(QUEUE).catch(() => undefined);
    const [state] = found?.rows ?? [];
    this.lag.set(state?.lag ?? NaN);
    for (const name of ['ready', 'scheduled', 'running', 'failed'] as const) {
      if (state) this.jobs.set({ state: name }, state[name]);
    }
  }
}
