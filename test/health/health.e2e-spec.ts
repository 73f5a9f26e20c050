import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { ClockModule } from '../../src/clock/clock.module.js';
import { readConfig } from '../../src/config/config.js';
import { ConfigModule } from '../../src/config/config.module.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import type { DatabaseUrls } from '../../src/database/urls.js';
import { UrlsModule } from '../../src/database/urls.module.js';
import { HealthModule } from '../../src/health/health.module.js';
import { Readiness } from '../../src/health/readiness.js';
import { JobsModule } from '../../src/jobs/jobs.module.js';
import { PinoLogger } from '../../src/logging/pino-logger.js';
import { ReadingModule } from '../../src/reading/reading.module.js';
import { ask } from '../database/support/ask.js';
import { cloneDatabase } from '../support/use-database.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let app: NestFastifyApplication;

async function start(urls: DatabaseUrls): Promise<NestFastifyApplication> {
  const config = ConfigModule.with(readConfig({ ROLE: 'api' }));
  const foundation = [config, UrlsModule.with(urls), ClockModule.with(), DatabaseModule, ReadingModule, JobsModule];
  const testing = Test.createTestingModule({ imports: [...foundation, HealthModule] });
  const module = await testing.setLogger(new PinoLogger('silent')).compile();
  return module.createNestApplication<NestFastifyApplication>(new FastifyAdapter()).init();
}

async function get(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const { statusCode, json } = await app.inject({ url: `/health/${path}` });
  return { status: statusCode, body: json<Record<string, unknown>>() };
}

beforeEach(async () => {
  database = await cloneDatabase();
  app = await start(database);
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

it('is ready while the database answers and its tables are up to date', async () => {
  expect(await get('ready')).toEqual({
    status: 200,
    body: { isReady: true, isStopping: false, isDatabaseReachable: true, pendingMigrations: 0, queueLagSeconds: 0 },
  });
});

it('tells for how long the oldest job has waited', async () => {
  const enqueue = (at: string) => ask(database.app, `select from graphile_worker.add_job('x', run_at => now() ${at})`);
  await enqueue(`- interval '90 seconds'`);
  await enqueue(`+ interval '1 hour'`);
  const { status, body } = await get('ready');
  expect(status).toBe(200);
  expect(body['queueLagSeconds']).toBeGreaterThan(89);
  expect(body['queueLagSeconds']).toBeLessThan(120);
});

it('is not ready while it stops, but lives', async () => {
  app.get(Readiness, { strict: false }).stop();
  expect(await get('ready')).toMatchObject({ status: 503, body: { isReady: false, isStopping: true } });
  expect(await get('live')).toEqual({ status: 200, body: { isAlive: true } });
});

it('is not ready while migrations are missing', async () => {
  await ask(database.owner, `delete from schema_migration where name like 'Jobs%'`);
  expect(await get('ready')).toMatchObject({ status: 503, body: { isReady: false, pendingMigrations: 1 } });
});

it('is not ready while the database is away, and again when it is back', async () => {
  const name = new URL(database.owner).pathname.slice(1);
  const admin = process.env['TEST_DATABASE_ADMIN_URL'] ?? '';
  expect((await get('ready')).status).toBe(200);
  await ask(admin, `alter database ${name} allow_connections false`);
  await ask(admin, `select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '${name}'`);
  const away = await get('ready');
  await ask(admin, `alter database ${name} allow_connections true`);
  expect(away).toMatchObject({ status: 503, body: { isDatabaseReachable: false, queueLagSeconds: null } });
  expect((await get('live')).status).toBe(200);
  expect((await get('ready')).status).toBe(200);
});
