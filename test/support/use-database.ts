import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type DatabaseUrls, provisionServer } from '../../src/database/provision.js';

/** A migrated database of its own: a copy of the template, made in a fraction of a second. */
export async function cloneDatabase(): Promise<DatabaseUrls & { drop: () => Promise<void> }> {
  const adminUrl = process.env['TEST_DATABASE_ADMIN_URL'] ?? '';
  const template = process.env['TEST_TEMPLATE'] ?? '';
  const name = `${template}_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, `create database ${name} template ${template}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const urls = await provisionServer(url.href);
  return { ...urls, drop: () => asAdmin(adminUrl, `drop database if exists ${name} with (force)`) };
}

/** The same for a spec file: `const database = useDatabase(); … database.urls`. */
export function useDatabase(): { readonly urls: DatabaseUrls } {
  let clone: Awaited<ReturnType<typeof cloneDatabase>> | undefined;
  beforeAll(async () => {
    clone = await cloneDatabase();
  });
  afterAll(() => clone?.drop());
  return {
    get urls() {
      if (!clone) throw new Error('The database is there from beforeAll on');
      return clone;
    },
  };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
