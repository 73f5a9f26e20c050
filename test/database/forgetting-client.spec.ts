import pg from 'pg';
import { ForgettingClient } from '../../src/database/forgetting.client.js';
import { useDatabase } from '../support/use-database.js';

const database = useDatabase();

async function within<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.connect();
  return work().finally(() => client.end());
}

describe('a client that forgets', () => {
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
