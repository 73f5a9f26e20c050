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

const steps: string[] = [];

@Job('test-sleep')
class Sleep {
  async run({ milliseconds }: { milliseconds: number }): Promise<void> {
    steps.push('began');
    await pause(milliseconds);
    steps.push('ended');
  }
}

const queue = useQueue();
const sleepIn = (process: INestApplicationContext, milliseconds: number) =>
  asSystem(newId(), () =>
    process.get(Database).transaction(() => process.get(Jobs).enqueue('test-sleep', { milliseconds })),
  );
const jobs = () => ask(queue.urls.owner, `select count(*)::int from graphile_worker._private_jobs`);
const locks = () => ask(queue.urls.owner, `select count(locked_by)::int from graphile_worker._private_jobs`);

beforeEach(() => steps.splice(0));

it('lets a running job end before the process does', async () => {
  const process = await queue.start([Sleep]);
  await sleepIn(process, 700);
  await until(() => steps.length === 1);
  await queue.stop(process);
  expect(steps).toEqual(['began', 'ended']);
  expect(await jobs()).toBe(0);
});

it('gives a job back that does not end in time, and a later process runs it', async () => {
  const first = await queue.start([Sleep], { shutdownSeconds: 1 });
  await sleepIn(first, 2_500);
  await until(() => steps.length === 1);
  const started = Date.now();
  await queue.stop(first);
  expect(Date.now() - started).toBeLessThan(2_000);
  expect([await jobs(), await locks()]).toEqual([1, 0]);

  await ask(queue.urls.owner, `update graphile_worker._private_jobs set run_at = now()`);
  const second = await queue.start([Sleep]);
  await until(() => steps.length >= 4);
  await queue.stop(second);
  expect(await jobs()).toBe(0);
});

it('leaves the jobs to others in a process that has the role api', async () => {
  const api = await queue.start([Sleep], { role: 'api' });
  await sleepIn(api, 0);
  await pause(500);
  expect(steps).toEqual([]);
  await queue.stop(api);

  const worker = await queue.start([Sleep]);
  await until(() => steps.length === 2);
  await queue.stop(worker);
});

it('goes on after the server has ended all connections', async () => {
  const process = await queue.start([Sleep]);
  await ask(
    queue.urls.owner,
    `select count(pg_terminate_backend(pid)) from pg_stat_activity
      where datname = current_database() and application_name = 'steward-queue'`,
  );
  await sleepIn(process, 0);
  await until(() => steps.length === 2);
  await queue.stop(process);
});
