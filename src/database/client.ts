import { Client } from 'pg';

/** One connection for the length of the work; it sets no session limits, because set-up work may wait for its turn. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'steward', connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One at a time over all processes that use this database; given back when the connection ends, however it ends. */
export async function withLock<T>(client: Client, name: string, work: () => Promise<T>): Promise<T> {
  await client.query(`select pg_advisory_lock(hashtextextended($1, 0))`, [name]);
  try {
    return await work();
  } finally {
    await client.query(`select pg_advisory_unlock(hashtextextended($1, 0))`, [name]).catch(() => undefined);
  }
}

/** PostgreSQL's code of an error, such as 42501. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
