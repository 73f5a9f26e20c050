import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { currentScope, type WorkScope } from '../../src/access/scope.js';
import { Database } from '../../src/database/database.js';
import { Job } from '../../src/jobs/job.js';
import { Jobs } from '../../src/jobs/jobs.js';
import { newId } from '../../src/shared/ids.js';
import { asSystem } from '../support/actors.js';
import { until } from './support/until.js';
import { useQueue } from './support/use-queue.js';

interface Greeting {
  readonly vendorId: string;
  readonly text: string;
}

const heard: Greeting[] = [];
const scopes: (WorkScope | undefined)[] = [];

@Job('test-greet')
class Greet {
  run(greeting: Greeting): Promise<void> {
    heard.push(greeting);
    scopes.push(currentScope());
    return Promise.resolve();
  }
}

const vendorId = newId();
const queue = useQueue();
let process: INestApplicationContext;

/** Adds jobs in one transaction, which ends as the last step says. */
const enqueue = (work: (jobs: Jobs) => Promise<void>) =>
  asSystem(vendorId, () => process.get(Database).transaction(() => work(process.get(Jobs))));
const texts = () => heard.map(({ text }) => text);

beforeAll(async () => {
  process = await queue.start([Greet]);
});
beforeEach(() => heard.splice(0));

it('runs a committed job once, for the vendor of its transaction', async () => {
  await enqueue((jobs) => jobs.enqueue('test-greet', { text: 'hello' }));
  await until(() => heard.length > 0);
  await pause(300);
  expect(heard).toEqual([{ text: 'hello', vendorId }]);
  expect(scopes.at(-1)).toMatchObject({ command: 'test-greet', actor: { kind: 'SYSTEM', vendorId } });
});

it('never runs a job of a transaction that is rolled back', async () => {
  const regretted = enqueue(async (jobs) => {
    await jobs.enqueue('test-greet', { text: 'regretted' });
    throw new Error('regret');
  });
  await expect(regretted).rejects.toThrow('regret');
  await enqueue((jobs) => jobs.enqueue('test-greet', { text: 'meant' }));
  await until(() => heard.length > 0);
  await pause(300);
  expect(texts()).toEqual(['meant']);
});

it('replaces a waiting job of the same key, and only of the same vendor', async () => {
  const runAt = new Date(Date.now() + 600);
  const another = newId();
  await enqueue((jobs) => jobs.enqueue('test-greet', { text: 'first' }, { runAt, key: 'greeting' }));
  await enqueue((jobs) => jobs.enqueue('test-greet', { text: 'second' }, { runAt, key: 'greeting' }));
  await asSystem(another, () =>
    process
      .get(Database)
      .transaction(() => process.get(Jobs).enqueue('test-greet', { text: 'third' }, { key: 'greeting' })),
  );
  await until(() => heard.length > 0);
  expect(texts()).toEqual(['third']);
  await until(() => heard.length > 1);
  await pause(300);
  expect(texts()).toEqual(['third', 'second']);
  expect(Date.now()).toBeGreaterThan(runAt.getTime());
});

it('is refused outside of a transaction', async () => {
  const outside = asSystem(vendorId, async () => process.get(Jobs).enqueue('test-greet', { text: 'outside' }));
  await expect(outside).rejects.toThrow('open transaction');
});
