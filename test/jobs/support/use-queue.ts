import type { INestApplicationContext, Provider } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ClockModule } from '../../../src/clock/clock.module.js';
import { readConfig } from '../../../src/config/config.js';
import { ConfigModule } from '../../../src/config/config.module.js';
import { DatabaseModule } from '../../../src/database/database.module.js';
import type { DatabaseUrls } from '../../../src/database/urls.js';
import { UrlsModule } from '../../../src/database/urls.module.js';
import { EventsModule } from '../../../src/events/events.module.js';
import { JobsModule } from '../../../src/jobs/jobs.module.js';
import { PinoLogger } from '../../../src/logging/pino-logger.js';
import { QUEUE_PACE, type QueuePace } from '../../../src/jobs/queue-pace.js';
import { cloneDatabase } from '../../support/use-database.js';

interface ProcessOptions {
  readonly role?: 'api' | 'worker';
  readonly shutdownSeconds?: number;
}

/** A database of its own and processes of Steward that work on it; those that are left over end with the file. */
export interface Queue {
  readonly urls: DatabaseUrls;
  start(providers?: Provider[], options?: ProcessOptions): Promise<INestApplicationContext>;
  stop(process: INestApplicationContext): Promise<void>;
}

// Fast enough to see in a test what takes half a minute in life.
const pace: QueuePace = { beatEvery: 100, deadAfter: 600, sweepEvery: 200, pollEvery: 100 };

export function useQueue(): Queue {
  const running = new Set<INestApplicationContext>();
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  const stop = async (process: INestApplicationContext) => {
    if (running.delete(process)) await process.close();
  };
  const start: Queue['start'] = async (providers, options) => {
    const process = await startProcess(database, providers, options);
    running.add(process);
    return process;
  };
  afterAll(async () => {
    await Promise.all([...running].map(stop));
    await database.drop();
  });
  return {
    start,
    stop,
    get urls() {
      return database;
    },
  };
}

/** What one process of Steward does about jobs and events, without the rest of it. */
async function startProcess(
  urls: DatabaseUrls,
  providers: Provider[] = [],
  { role = 'worker', shutdownSeconds = 20 }: ProcessOptions = {},
): Promise<INestApplicationContext> {
  const config = readConfig({ NODE_ENV: 'test', ROLE: role, SHUTDOWN_SECONDS: String(shutdownSeconds) });
  const foundation = [ConfigModule.with(config), UrlsModule.with(urls), ClockModule.with(), DatabaseModule];
  const testing = Test.createTestingModule({ imports: [...foundation, JobsModule, EventsModule], providers });
  testing.setLogger(new PinoLogger('silent'));
  const module = await testing.overrideProvider(QUEUE_PACE).useValue(pace).compile();
  return module.init();
}
