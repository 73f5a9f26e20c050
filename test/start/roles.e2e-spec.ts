import { ask as askDatabase } from '../database/support/ask.js';
import { until } from '../jobs/support/until.js';
import { type TestApp, useApp } from '../support/use-app.js';

const JOB = 'forget-idempotency-keys';
const enqueue = (app: TestApp) => askDatabase(app.urls.app, `select from graphile_worker.add_job('${JOB}')`);
const waiting = (app: TestApp) =>
  askDatabase(app.urls.app, `select count(*)::int from graphile_worker.jobs where task_identifier = '${JOB}'`);
const statusOf = async (app: TestApp, url: string, method: 'GET' | 'POST' = 'GET') =>
  (await app.nest.inject({ method, url, ...(method === 'POST' ? { payload: { query: '{ __typename }' } } : {}) }))
    .statusCode;

describe('a process of the role worker', () => {
  const app = useApp({ ROLE: 'worker' });

  it('runs jobs', async () => {
    await enqueue(app);
    await until(async () => (await waiting(app)) === 0);
  });

  it('answers probes, and nothing else', async () => {
    expect([await statusOf(app, '/health/live'), await statusOf(app, '/health/ready')]).toEqual([200, 200]);
    expect(await statusOf(app, '/graphql', 'POST')).toBe(404);
    for (const url of ['/graphql', '/.well-known/jwks.json', '/files/x', '/'])
      expect(await statusOf(app, url)).toBe(404);
  });
});

describe('a process of the role api', () => {
  const app = useApp({ ROLE: 'api' });

  it('answers requests, and leaves jobs to others', async () => {
    await enqueue(app);
    expect(await statusOf(app, '/graphql', 'POST')).toBe(200);
    expect(await statusOf(app, '/health/ready')).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await waiting(app)).toBe(1);
    expect(await askDatabase(app.urls.app, 'select count(*)::int from worker_heartbeat')).toBe(0);
  });
});
