import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../src/database/database.js';
import { type NumberKind, Numbers } from '../../src/database/numbers.js';
import { newId } from '../../src/shared/ids.js';
import { ask } from './support/ask.js';
import { useQueue } from '../jobs/support/use-queue.js';
import { asSystem } from '../support/actors.js';
import { TestClock } from '../support/test-clock.js';

const queue = useQueue();
let process: INestApplicationContext;
const clock = new TestClock();
const numbers = () => new Numbers(process.get(Database), clock);
const next = (vendorId: string, kind: NumberKind = 'T') =>
  asSystem(vendorId, () => process.get(Database).transaction(() => numbers().next(kind)));

beforeAll(async () => {
  process = await queue.start([], { role: 'api' });
});
beforeEach(() => clock.set('2026-05-04T10:00:00Z'));

it('counts each kind, vendor and year by itself', async () => {
  const [vendor, another] = [newId(), newId()];
  expect(await next(vendor)).toBe('T-2026-000001');
  expect(await next(vendor)).toBe('T-2026-000002');
  expect(await next(vendor, 'MR')).toBe('MR-2026-000001');
  expect(await next(another)).toBe('T-2026-000001');
  clock.set('2026-12-31T23:59:59Z');
  expect(await next(vendor)).toBe('T-2026-000003');
  clock.set('2027-01-01T00:00:00Z');
  expect(await next(vendor)).toBe('T-2027-000001');
});

it('gives a hundred at once, each only once', async () => {
  const vendor = newId();
  const given = await Promise.all(Array.from({ length: 100 }, () => next(vendor)));
  expect(new Set(given).size).toBe(100);
  expect(given.sort().at(-1)).toBe('T-2026-000100');
});

it('grows beyond six digits', async () => {
  const vendor = newId();
  await ask(queue.urls.owner, `insert into number_counter values ('${vendor}', 'T', 2026, 999999)`);
  expect(await next(vendor)).toBe('T-2026-1000000');
});

it('takes a number back together with its transaction', async () => {
  const vendor = newId();
  const undone = asSystem(vendor, () =>
    process.get(Database).transaction(async () => {
      throw new Error(await numbers().next('WO'));
    }),
  );
  await expect(undone).rejects.toThrow('WO-2026-000001');
  expect(await next(vendor, 'WO')).toBe('WO-2026-000001');
});
