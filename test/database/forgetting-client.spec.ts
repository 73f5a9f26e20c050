import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import { ForgettingClient } from '../../src/database/forgetting.client.js';
import { useDatabase } from '../support/use-database.js';

type CollectGarbage = (options: { readonly type: 'minor' }) => void;

const ANSWER = { name: 'much', text: `select repeat('x', 2000) from generate_series(1, 5)`, rowMode: 'array' } as const;
const ANSWERS = 1000;
const MEGABYTES_OF_ALL = (ANSWERS * 10_000) / 1e6;

const database = useDatabase();

async function within<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.connect();
  return work().finally(() => client.end());
}

/** Megabytes that are still held after small collections, which do not look at what is old. */
async function held(client: pg.Client): Promise<number> {
  v8.setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as CollectGarbage;
  const used = (): number => {
    for (let time = 0; time < 3; time++) collect({ type: 'minor' });
    return v8.getHeapStatistics().used_heap_size / 1e6;
  };
  await client.query(ANSWER);
  const before = used();
  for (let number = 0; number < ANSWERS; number++) await client.query(ANSWER);
  return used() - before;
}

describe('a client that forgets', () => {
  it('holds no answer when nobody else does, as the promises of pg would', async () => {
    const [own, usual] = [ForgettingClient, pg.Client].map(
      (Client) => new Client({ connectionString: database.urls.owner }),
    );
    expect(await within(own!, () => held(own!))).toBeLessThan(MEGABYTES_OF_ALL / 5);
    expect(await within(usual!, () => held(usual!))).toBeGreaterThan(MEGABYTES_OF_ALL / 3);
  });

  it.each([
    ['a text', (client: pg.Client) => client.query('select 1 as one')],
    ['a text with values', (client: pg.Client) => client.query('select $1::int as one', [1])],
    ['a description', (client: pg.Client) => client.query({ name: 'one', text: 'select $1::int as one', values: [1] })],
  ])('answers %s', async (_, ask) => {
    const client = new ForgettingClient({ connectionString: database.urls.owner });
    expect(await within(client, async () => (await ask(client)).rows as unknown)).toEqual([{ one: 1 }]);
  });

  it('fails as its statement does, and leaves queries and callbacks to those who bring them', async () => {
    const client = new ForgettingClient({ connectionString: database.urls.owner });
    await within(client, async () => {
      await expect(client.query('select 1 / 0')).rejects.toThrow('division by zero');
      const told = new Promise((resolve) => client.query('select 2 as two', (_: Error, { rows }) => resolve(rows)));
      expect(await told).toEqual([{ two: 2 }]);
      const query = client.query(new pg.Query('select 3 as three'));
      expect(await new Promise((resolve) => query.on('row', resolve))).toEqual({ three: 3 });
    });
  });
});
