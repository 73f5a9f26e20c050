import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';
import { connectionOptions } from '../database/connection-options.js';
import { DATABASE_URLS, type DatabaseUrls } from '../database/urls.js';
import { ForgetIdempotencyKeys } from './forget-idempotency-keys.job.js';
import { Heartbeat } from './heartbeat.js';
import { JobRunner } from './job-runner.js';
import { Jobs } from './jobs.js';
import { QUEUE_PACE, usualPace } from './queue-pace.js';
import { QueueWorker } from './queue-worker.js';
import { QUEUE_POOL, queuePool } from './queue.pool.js';
import { ReleaseDeadWorkers } from './release-dead-workers.js';
import { TaskList } from './task-list.js';

// One listens, four finish jobs, one is for the heartbeat and the sweep.
const CONNECTIONS = 6;

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: QUEUE_PACE, useValue: usualPace },
    {
      provide: QUEUE_POOL,
      inject: [DATABASE_URLS, CONFIG],
      useFactory: (urls: DatabaseUrls, config: Config) =>
        queuePool(urls.app, CONNECTIONS, connectionOptions(config.STATEMENT_SECONDS)),
    },
    Jobs,
    TaskList,
    Heartbeat,
    ReleaseDeadWorkers,
    QueueWorker,
    JobRunner,
    ForgetIdempotencyKeys,
  ],
  exports: [Jobs, QUEUE_POOL],
})
export class JobsModule implements OnApplicationShutdown {
  constructor(@Inject(QUEUE_POOL) private readonly pool: pg.Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
