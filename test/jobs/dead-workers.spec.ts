import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../src/database/database.js';
import { Job } from '../../src/jobs/job.js';
import { Jobs } from '../../src/jobs/jobs.js';
import { newId } from '../../src/shared/ids.js';
import { ask } from '../database/support/ask.js';
import { asSystem } from '../support/actors.js';
import { until } from './support/until.js';
import { useQueue } from './support/use-queue.js';

const FOREVER = `
  const { run } = await import('graphile-worker');
  const taskList = { 'test-survive': () => { console.log('holding'); return new Promise(() => setInterval(() => {}, 1000)); } };
  await run({ connectionString: process.argv[1], taskList, concurrency: 1, noHandleSignals: true });
`;

let runs = 0;
let lasting = 0;

@Job('test-survive')
class Survive {
  async run(): Promise<void> {
    runs++;
    await pause(lasting);
  }
}

const queue = useQueue();
const locks = () => ask(queue.urls.owner, `select count(locked_by)::int from graphile_worker._private_jobs`);
const enqueueIn = (process: INestApplicationContext) =>
  asSystem(newId(), () => process.get(Database).transaction(() => process.get(Jobs).enqueue('test-survive')));

/** Another process that takes the job and never ends it. */
async function workerThatHangs(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', FOREVER, queue.urls.app], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'], NO_LOG_SUCCESS: '1' },
  });
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

beforeEach(() => {
  runs = 0;
  lasting = 0;
});

it('releases and runs the job of a process that was killed', async () => {
  const api = await queue.start([], { role: 'api' });
  await enqueueIn(api);
  const hanging = await workerThatHangs();
  await until(async () => (await locks()) === 1);
  hanging.kill('SIGKILL');
  await once(hanging, 'close');
  expect(await locks()).toBe(1);

  const survivor = await queue.start([Survive]);
  const found = Date.now();
  await until(() => runs === 1);
  expect(Date.now() - found).toBeLessThan(4_000);
  await queue.stop(survivor);
  await queue.stop(api);
  expect(await locks()).toBe(0);
});

it('leaves a living worker his job, however long it lasts', async () => {
  lasting = 2_000;
  const busy = await queue.start([Survive]);
  const watching = await queue.start([Survive]);
  await enqueueIn(busy);
  await until(() => runs > 0);
  await pause(lasting);
  await queue.stop(busy);
  await queue.stop(watching);
  expect(runs).toBe(1);
});
