import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Logger } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { Clock } from '../../src/clock/clock.js';
import { readConfig } from '../../src/config/config.js';
import type { DatabaseUrls } from '../../src/database/provision.js';
import { configureHttp, httpAdapter } from '../../src/start/http-server.js';
import { TestClock } from './test-clock.js';
import { cloneDatabase } from './use-database.js';

/** The whole of Steward in this process, on a database of its own, with a clock that tests can set. */
export interface TestApp {
  readonly nest: NestFastifyApplication;
  readonly clock: TestClock;
  readonly urls: DatabaseUrls;
  /** Its DATA_DIR. */
  readonly folder: string;
}

/** Tests ask faster than people do; what limits the pace is switched on where it is tested. */
const UNHURRIED = {
  COST_PER_SECOND: '1000000',
  COST_BURST: '1000000',
  ANONYMOUS_COST_PER_SECOND: '1000000',
  ANONYMOUS_COST_BURST: '1000000',
};

/** Starts the app for a spec file. The object is filled before the first test. */
export function useApp(environment: Record<string, string> = {}): TestApp {
  const app = {} as { -readonly [Name in keyof TestApp]: TestApp[Name] };
  let drop: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    const database = await cloneDatabase();
    drop = database.drop;
    const folder = await mkdtemp(join(tmpdir(), 'steward-data-'));
    Object.assign(app, { folder }, await startApp(database, { DATA_DIR: folder, ...environment }));
  });
  afterAll(async () => {
    await app.nest?.close();
    await drop();
    await rm(app.folder, { recursive: true, force: true });
  });
  return app;
}

/** Starts the app on a database that the test has made; whoever starts it closes it. */
export async function startApp(
  urls: DatabaseUrls,
  environment: Record<string, string> = {},
): Promise<Omit<TestApp, 'folder'>> {
  const clock = new TestClock();
  const config = readConfig({ NODE_ENV: 'test', ROLE: 'api', LOG_LEVEL: 'error', ...UNHURRIED, ...environment });
  Logger.overrideLogger(['error', 'fatal']);
  const testing = Test.createTestingModule({ imports: [AppModule.with(config, urls)] });
  const module = await testing.overrideProvider(Clock).useValue(clock).compile();
  const nest = module.createNestApplication<NestFastifyApplication>(httpAdapter(config), {
    logger: ['error', 'fatal'],
  });
  configureHttp(nest);
  await nest.init();
  await nest.getHttpAdapter().getInstance().ready();
  return { nest, clock, urls };
}
