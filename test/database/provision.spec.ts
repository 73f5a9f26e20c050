import { loginOf, withLogin } from '../../src/database/database-url.js';
import { type DatabaseUrls, provisionEmbedded, provisionServer } from '../../src/database/provision.js';
import { ask } from './support/ask.js';
import { startEmbeddedPostgres } from './support/launcher.js';

// A server of its own: roles belong to a whole server, and this spec turns their passwords over.
let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let urls: DatabaseUrls;

/** A database whose owner is an ordinary user with the given attributes. */
async function aDatabase(name: string, attributes: string, password = 'own:er/1'): Promise<string> {
  await ask(server.url, `create role ${name}_owner login ${attributes} password '${password}'`);
  await ask(server.url, `create database ${name} owner ${name}_owner`);
  return withLogin(server.url, { user: `${name}_owner`, password, database: name });
}

beforeAll(async () => {
  server = await startEmbeddedPostgres({ fast: true });
  [urls] = await Promise.all([provisionEmbedded(server.url), provisionEmbedded(server.url)]);
});

afterAll(() => server.stop());

describe('the embedded server', () => {
  it('is prepared the same by everybody who asks', async () => {
    expect(await provisionEmbedded(server.url)).toEqual(urls);
    expect(loginOf(urls.owner)).toMatchObject({ user: 'steward_owner', database: 'steward' });
    for (const url of Object.values(urls) as string[])
      expect(await ask(url, 'select current_database()')).toBe('steward');
  });

  it('has no role that sees past row-level security', async () => {
    const free = `select count(*)::int from pg_roles where rolname like 'steward%'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`;
    expect(await ask(server.url, free)).toBe(0);
  });

  it('holds the app to row-level security', async () => {
    await ask(urls.owner, `create table secret as select 1 as vendor`);
    await ask(urls.owner, `alter table secret enable row level security`);
    await ask(urls.owner, `create policy own on secret using (vendor::text = current_setting('app.vendor_id', true))`);
    await ask(urls.owner, `grant select, insert on secret to steward_app`);
    await ask(urls.owner, `grant select on secret to steward_reader`);
    for (const url of [urls.app, urls.reader]) {
      expect(await ask(url, 'select count(*)::int from secret')).toBe(0);
      await expect(ask(url, 'set row_security = off; select from secret')).rejects.toThrow('row-level security');
      await expect(ask(url, 'alter table secret disable row level security')).rejects.toThrow(/owner|read-only/);
    }
    await expect(ask(urls.app, 'insert into secret values (2)')).rejects.toThrow('row-level security');
  });

  it('lets neither app nor reader make tables or become somebody else', async () => {
    await expect(ask(urls.app, 'create table mine ()')).rejects.toThrow('permission denied');
    await expect(ask(urls.reader, 'create table mine ()')).rejects.toThrow('read-only');
    const wayAround = 'begin read write; create table mine ()';
    await expect(ask(urls.reader, wayAround)).rejects.toThrow('permission denied');
    for (const url of [urls.app, urls.reader]) await expect(ask(url, 'set role steward_owner')).rejects.toThrow();
  });

  it('lets the reader write nothing', async () => {
    await ask(urls.owner, 'create table note (text text)');
    await ask(urls.owner, 'grant all on note to steward_reader');
    await expect(ask(urls.reader, `insert into note values ('x')`)).rejects.toThrow('read-only');
  });
});

describe('a server of others', () => {
  it('gets the roles from an owner who may make them, also from many at once', async () => {
    await ask(withLogin(server.url, { database: 'steward' }), 'drop owned by steward_app, steward_reader');
    await ask(server.url, 'drop owned by steward_app, steward_reader');
    await ask(server.url, 'drop role steward_app, steward_reader');
    const databases = ['first', 'second', 'third'];
    const owners: string[] = [];
    for (const name of databases) owners.push(await aDatabase(name, 'createrole'));
    // Databases of one server that share roles must share the owner's password too, as the workers of a test run do.
    const all = await Promise.all([...owners, ...owners].map((owner) => provisionServer(owner)));
    for (const { app, reader } of all) {
      expect(await ask(app, 'select current_user')).toBe('steward_app');
      expect(await ask(reader, 'select current_user')).toBe('steward_reader');
    }
  });

  it('is told by its owner’s missing right which SQL helps, without any password in it', async () => {
    const owner = await aDatabase('humble', '', 'another');
    const refused = await provisionServer(owner).then(() => '', String);
    const sql = refused.match(/(CREATE|ALTER) ROLE.*;/g) ?? [];
    expect(refused).toMatch(/DATABASE_APP_URL and DATABASE_READER_URL/);
    expect(sql).toEqual([expect.stringContaining('SCRAM-SHA-256$'), expect.stringContaining('SCRAM-SHA-256$')]);
    for (const statement of sql) await ask(server.url, statement);
    expect(await ask((await provisionServer(owner)).reader, 'select current_database()')).toBe('humble');
  });

  it('keeps the URLs it is given', async () => {
    await ask(server.url, `create role my_app login password 'a'`);
    const app = withLogin(server.url, { user: 'my_app', password: 'a', database: 'humble' });
    const owner = withLogin(server.url, { user: 'humble_owner', password: '', database: 'humble' });
    expect(await provisionServer(owner, { app, reader: app })).toEqual({ owner, app, reader: app });
    await expect(provisionServer(owner, { app })).rejects.toThrow('DATABASE_URL holds no password');
  });

  it('is refused when the given app would see past row-level security', async () => {
    const owner = withLogin(server.url, { user: 'humble_owner', password: 'another', database: 'humble' });
    const superuser = withLogin(server.url, { database: 'humble' });
    await expect(provisionServer(owner, { app: superuser, reader: superuser })).rejects.toThrow('row-level security');
    await expect(provisionServer(owner, { app: owner, reader: owner })).rejects.toThrow('row-level security');
  });

  it('never repeats a URL that is wrong', async () => {
    await expect(provisionServer('mysql://me:secret@there/x')).rejects.toThrow(/^(?!.*secret).*must look like/);
  });
});
