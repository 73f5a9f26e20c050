import { DataSource } from 'typeorm';
import { connectionOptions } from '../../src/database/connection-options.js';
import { writeDataSource } from '../../src/database/data-source.js';
import { Database } from '../../src/database/database.js';
import { isUniqueViolation } from '../../src/database/retry.js';
import { newId } from '../../src/shared/ids.js';
import { asSystem } from '../support/actors.js';
import { useDatabase } from '../support/use-database.js';

const server = useDatabase();
const vendorId = newId();
let dataSource: DataSource;
let database: Database;

beforeAll(async () => {
  dataSource = await new DataSource({ type: 'postgres', url: server.urls.app }).initialize();
  database = new Database(dataSource);
});
afterAll(() => dataSource.destroy());

const work = <T>(command: () => Promise<T>) => asSystem(vendorId, command);
const count = (kind: string) => database.query(`insert into number_counter values ($1, $2, 2026, 1)`, [vendorId, kind]);
const isCounted = (kind: string) =>
  work(() =>
    database.transaction(
      async () => (await database.query(`select 1 from number_counter where kind = $1`, [kind])).length > 0,
    ),
  );

it('joins the transaction that is open: all of it is written or nothing', async () => {
  const doing = work(() =>
    database.transaction(async () => {
      await database.transaction(() => count('inner'));
      await count('outer');
      throw new Error('no');
    }),
  );
  await expect(doing).rejects.toThrow('no');
  expect([await isCounted('inner'), await isCounted('outer')]).toEqual([false, false]);
});

it('has effects after the commit only', async () => {
  const effects: string[] = [];
  const command = (fails: boolean) =>
    work(() =>
      database.transaction(async () => {
        database.afterCommit(() => effects.push(fails ? 'of the failed' : 'of the committed'));
        if (fails) throw new Error('no');
      }),
    );
  await expect(command(true)).rejects.toThrow('no');
  await command(false);
  expect(effects).toEqual(['of the committed']);
});

describe('a statement that nobody waits for', () => {
  let piped: DataSource;
  let pipelined: Database;
  const fault = ['select $1::integer / 0', [1]] as const;

  beforeAll(async () => {
    piped = await writeDataSource(server.urls.app, 2, connectionOptions()).initialize();
    pipelined = new Database(piped);
  });
  afterAll(() => piped.destroy());

  const counted = (kind: string): Promise<void> =>
    pipelined.transaction(async () => {
      await pipelined.query(`insert into number_counter values ($1, $2, 2026, 1)`, [vendorId, kind]);
    });

  it('fails the transaction at its end, and nothing is written', async () => {
    const effects: string[] = [];
    const doing = asSystem(vendorId, () =>
      pipelined.transaction(async () => {
        await counted('before');
        pipelined.afterCommit(() => effects.push('told'));
        pipelined.send(...fault);
      }),
    );
    await expect(doing).rejects.toThrow('division by zero');
    expect([await isCounted('before'), effects]).toEqual([false, []]);
  });

  it('is the fault that is told, not that of those behind it', async () => {
    const doing = asSystem(vendorId, () =>
      pipelined.transaction(async () => {
        pipelined.send(...fault);
        await counted('behind');
      }),
    );
    await expect(doing).rejects.toThrow('division by zero');
    expect(await isCounted('behind')).toBe(false);
  });

  it('leaves connections that work, with statements that are prepared', async () => {
    for (const kind of ['first', 'second', 'third']) await asSystem(vendorId, () => counted(kind));
    expect([await isCounted('first'), await isCounted('second'), await isCounted('third')]).toEqual([true, true, true]);
    const [{ names }] = await piped.query(
      `select count(*)::int as names from pg_prepared_statements where name like 'write\\_%'`,
    );
    expect(names).toBeGreaterThan(0);
  });
});

it('needs an actor, and an open transaction to write', async () => {
  await expect(async () => database.transaction(() => count('nobody'))).rejects.toThrow('No actor');
  expect(() => database.manager).toThrow('open transaction');
});

it('runs a deadlocked transaction again, wholly', async () => {
  await work(() => database.transaction(async () => void (await count('a'), await count('b'))));
  const touch = (kind: string) => database.query(`update number_counter set value = value + 1 where kind = $1`, [kind]);
  const both = (first: string, second: string) =>
    work(() =>
      database.transaction(async () => {
        await touch(first);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await touch(second);
      }),
    );
  await Promise.all([both('a', 'b'), both('b', 'a')]);
  const values = await work(() =>
    database.transaction(() => database.query(`select value from number_counter where kind in ('a', 'b')`)),
  );
  expect(values).toEqual([{ value: '3' }, { value: '3' }]);
});

it.each([
  [true, 2],
  [false, 1],
])('after a lost connection repeats idempotent work only (%s)', async (isIdempotent, runs) => {
  let attempts = 0;
  const doing = work(() =>
    database.transaction(
      async () => {
        attempts++;
        if (attempts === 1) await database.query('select pg_terminate_backend(pg_backend_pid())');
      },
      { isIdempotent },
    ),
  );
  if (isIdempotent) await doing;
  else await expect(doing).rejects.toThrow();
  expect(attempts).toBe(runs);
});

it('names the constraint that a row violates', async () => {
  const twice = work(() => database.transaction(async () => void (await count('twice'), await count('twice'))));
  const error: unknown = await twice.catch((fault: unknown) => fault);
  expect(isUniqueViolation(error, 'number_counter_pkey')).toBe(true);
  expect(isUniqueViolation(error, 'another_key')).toBe(false);
});
