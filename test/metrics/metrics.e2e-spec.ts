import { CONFIG, type Config } from '../../src/config/config.js';
import { MetricsServer } from '../../src/metrics/metrics-server.js';
import { ask as askDatabase } from '../database/support/ask.js';
import { ask } from '../support/ask.js';
import { attempt, given } from '../support/given.js';
import { useApp } from '../support/use-app.js';

describe('metrics', () => {
  const app = useApp({ METRICS_PORT: '0' });
  const get = (path = '/metrics', method = 'GET') =>
    fetch(`http://127.0.0.1:${app.nest.get(MetricsServer, { strict: false }).port}${path}`, { method });
  const told = async () => (await get()).text();
  /** The value of one series; 0 when it is not told. */
  const valueOf = async (series: string): Promise<number> => {
    const line = (await told()).split('\n').find((each) => each.startsWith(`${series} `));
    return Number(line?.split(' ').at(-1) ?? 0);
  };

  it('are told in the format of Prometheus, to whoever reaches their own port, and not by the API', async () => {
    const answer = await get();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('version=0.0.4'),
    ]);
    const text = await answer.text();
    for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds', 'process_cpu_seconds_total']) {
      expect(text).toContain(`# TYPE ${name}`);
    }
    expect((await get('/other')).status).toBe(404);
    expect((await get('/metrics', 'POST')).status).toBe(404);
    expect((await app.nest.inject({ method: 'GET', url: '/metrics' })).statusCode).toBe(404);
  });

  it('time requests by operation and class of status, and count refusals by code', async () => {
    const { agent, ticket } = await given(app).aNewTicket();
    const series = (operation: string) => `steward_http_request_seconds_count{operation="${operation}",status="2xx"}`;
    const before = await valueOf(series('ticketResolve'));
    const refused = await valueOf('steward_refusals_total{code="ILLEGAL_TRANSITION"}');
    const solution = { method: 'ANSWERED', summary: 'Ответ', message: 'Ответ.' };
    const [refusal] = await attempt(app, agent, 'ticketResolve', ticket, solution);
    expect(refusal?.code).toBe('ILLEGAL_TRANSITION');
    expect(await valueOf(series('ticketResolve'))).toBe(before + 1);
    expect(await valueOf('steward_refusals_total{code="ILLEGAL_TRANSITION"}')).toBe(refused + 1);
    const unknown = await valueOf('steward_refusals_total{code="UNAUTHENTICATED"}');
    await ask(app, null, '{ tickets { totalCount } }');
    expect(await valueOf('steward_refusals_total{code="UNAUTHENTICATED"}')).toBe(unknown + 1);
  });

  it('have no series that a caller could invent', async () => {
    for (const name of ['secretWord', 'otherWord']) {
      await ask(app, null, `query ${name} { ${name}: __typename }`);
      await ask(app, null, `{ ${name} }`);
      await app.nest.inject({ method: 'GET', url: `/${name}?${name}=1` });
    }
    expect(await told()).not.toMatch(/secretWord|otherWord/);
  });

  it('tell of pools and of the queue', async () => {
    expect(await told()).toMatch(/steward_pool_connections\{pool="write",state="idle"\} [1-9]/);
    const enqueue = (at: string) =>
      askDatabase(app.urls.app, `select from graphile_worker.add_job('x', run_at => now() ${at})`);
    await enqueue(`- interval '90 seconds'`);
    await enqueue(`+ interval '1 hour'`);
    expect(await valueOf('steward_queue_jobs{state="ready"}')).toBeGreaterThan(0);
    expect(await valueOf('steward_queue_jobs{state="scheduled"}')).toBeGreaterThan(0);
    expect(await valueOf('steward_queue_lag_seconds')).toBeGreaterThan(89);
  });

  it('listen on this machine only unless told', () => {
    expect(app.nest.get<Config>(CONFIG).METRICS_HOST).toBe('127.0.0.1');
  });
});

describe('without a port for metrics', () => {
  const app = useApp();
  it('nobody is told anything', () => {
    expect(app.nest.get(MetricsServer, { strict: false }).port).toBeUndefined();
  });
});
