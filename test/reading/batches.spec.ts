import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import type pg from 'pg';
import { connectionOptions } from '../../src/database/connection-options.js';
import { type Bytes, textOf } from '../../src/reading/bytes.js';
import { PublicIds } from '../../src/reading/public-ids.js';
import type { Plan } from '../../src/reading/planner.js';
import { ReadExecutor } from '../../src/reading/read.executor.js';
import { readPool } from '../../src/reading/read.pool.js';
import { useDatabase } from '../support/use-database.js';

const VENDOR = '018f0000-0000-7000-8000-000000000000';
const OTHER_VENDOR = '018f0000-0000-7000-8000-000000000001';

/** What `reading/batch.ts` makes of `select (100 / $1::integer + length($2::text))::text`. */
const PLAN: Plan = {
  name: 'single',
  text: 'select (100 / $1::integer + length($2::text))::text as json',
  batch: {
    name: 'batch',
    text: 'select b.place, (select (100 / b.p1 + length(b.p2))::text as json) from unnest($1::integer[], $2::text[]) with ordinality b(p1, p2, place)',
  },
  params: [],
  sites: [],
  ids: new PublicIds(),
  needsProgram: false,
};
const WHOSE = { ...PLAN, name: 'whose', text: `select current_setting('app.vendor_id') as json`, batch: null };

const SLOW = { ...PLAN, name: 'slow', text: 'select pg_sleep(0.5)::text as json', batch: null };

const ECHO = { ...PLAN, name: 'echo', text: 'select $1::text as json', batch: null };

const answerTo = ([divisor, text]: readonly [number, string]): string =>
  String(Math.trunc(100 / divisor) + text.length);

describe('reads that wait for one connection', () => {
  const database = useDatabase();
  let pool: pg.Pool;
  let executor: ReadExecutor;

  beforeAll(() => {
    pool = readPool(database.urls.reader, 1, connectionOptions());
    executor = new ReadExecutor(pool);
  });
  afterAll(() => executor.onApplicationShutdown());

  const runAll = (asked: readonly (readonly [number, string])[]) =>
    Promise.allSettled(asked.map((values) => executor.run(VENDOR, PLAN, values)));

  it('leave together, at most eight at once, and each gets his own answer', async () => {
    let statements = 0;
    const count = (): void => void (statements += 1);
    pool.on('acquire', count);
    const asked = Array.from({ length: 50 }, (_, at) => [at + 1, 'x'.repeat(at)] as const);
    const answers = await runAll(asked);
    expect(answers).toEqual(asked.map((values) => ({ status: 'fulfilled', value: answerTo(values) })));
    pool.off('acquire', count);
    expect(statements).toBe(7); // six times eight, and two
  });

  it('answer as they would alone, and only those whose values are bad fail', async () => {
    const good = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.stringMatching(/^[a-zа-я{}",\\ ]*$/));
    const bad = fc.constantFrom([0, 'division by zero'] as const, [3e9, 'no integer'] as const, [1, 'a\0b'] as const);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(good, good, good, bad), { maxLength: 12 }), async (asked) => {
        const together = await runAll(asked);
        for (const [at, values] of asked.entries()) {
          const [alone] = await runAll([values]);
          expect(together[at]).toEqual(alone);
          const isBad = values[0] === 0 || values[0] > 1000 || values[1].includes('\0');
          expect(alone?.status).toBe(isBad ? 'rejected' : 'fulfilled');
        }
      }),
      { numRuns: 25 },
    );
  });

  it('come as the bytes of UTF-8, whatever was written', async () => {
    const words = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        expect(textOf((await executor.run(VENDOR, ECHO, [text])) as Bytes)).toBe(text);
      }),
    );
    await expect(executor.run(VENDOR, { ...ECHO, name: 'unknown', text: 'select "ё"' }, [])).rejects.toThrow(
      'column "ё" does not exist',
    );
  });

  it('never leave together for two vendors', async () => {
    const vendors = [VENDOR, OTHER_VENDOR, VENDOR, OTHER_VENDOR];
    const answers = await Promise.all(vendors.map((vendor) => executor.run(vendor, WHOSE, [])));
    expect(answers).toEqual(vendors);
  });

  it('need not wait for a statement that takes long', async () => {
    const ended: string[] = [];
    const run = (plan: Plan, values: readonly unknown[]) =>
      executor.run(VENDOR, plan, values).then(() => ended.push(plan.name ?? ''));
    const slow = run(SLOW, []);
    await pause(20);
    await Promise.all([slow, run(PLAN, [50, ''])]);
    expect(ended).toEqual(['single', 'slow']);
  });

  it('are answered after the connection was lost', async () => {
    const lost = executor.run(
      VENDOR,
      { ...WHOSE, name: 'end', text: 'select pg_terminate_backend(pg_backend_pid())::text' },
      [],
    );
    await expect(lost).rejects.toThrow();
    await expect(executor.run(VENDOR, PLAN, [50, ''])).resolves.toBe('2');
  });
});
