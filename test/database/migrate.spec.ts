import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLogin } from '../../src/database/database-url.js';
import { migrate, pendingMigrations } from '../../src/database/migrate.js';
import { ask } from './support/ask.js';

const admin = process.env['TEST_DATABASE_ADMIN_URL'] ?? '';
const database = `migrate_spec_${process.pid}`;
const url = withLogin(admin, { database });
let folder: string;

const FIRST = '1700000000000-add-beetle.sql';
const SECOND = '1700000000001-add-second-v2.sql';

const write = (file: string, sql: string) => writeFileSync(join(folder, file), sql);
const exists = (table: string) => ask(url, `select to_regclass('${table}') is not null`);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'steward-spec-'));
  await ask(admin, `create database ${database}`);
  write(FIRST, "create table beetle (name text);\ninsert into beetle values ('жук');\n");
  write(SECOND, 'create table second (id int);\n');
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await ask(admin, `drop database ${database} with (force)`);
});

it('applies each file once when two processes start at the same time', async () => {
  expect(await pendingMigrations(url, folder)).toEqual([FIRST, SECOND]);
  const applied = await Promise.all([migrate(url, { folder }), migrate(url, { folder })]);
  expect(applied.flat()).toEqual([FIRST, SECOND]);
  expect(await ask(url, 'select count(*)::int from beetle')).toBe(1);
  expect(await ask(url, 'select array_agg(name order by id) from schema_migration')).toEqual([
    'AddBeetle1700000000000',
    'AddSecondV21700000000001',
  ]);
  expect(await pendingMigrations(url, folder)).toEqual([]);
});

it('refuses a file that was changed after it had been applied', async () => {
  await migrate(url, { folder });
  write(FIRST, "create table beetle (name text);\r\ninsert into beetle values ('жук');\r\n");
  expect(await migrate(url, { folder })).toEqual([]);
  write(FIRST, 'create table beetle (name varchar);\n');
  await expect(migrate(url, { folder })).rejects.toThrow(`Changed after being applied: ${FIRST}`);
});

it('rolls a broken file back wholly and names it with the line', async () => {
  write(SECOND, 'create table second (id int);\n\nselect nothing from nowhere;\n');
  await expect(migrate(url, { folder })).rejects.toThrow(`Migration ${SECOND} failed in line 3: relation "nowhere"`);
  expect([await exists('beetle'), await exists('second')]).toEqual([true, false]);
  expect(await pendingMigrations(url, folder)).toEqual([SECOND]);
  write(SECOND, 'create table second (id int);\n');
  expect(await migrate(url, { folder })).toEqual([SECOND]);
});

it('goes on when a newer version has applied more', async () => {
  await migrate(url, { folder });
  rmSync(join(folder, SECOND));
  expect(await migrate(url, { folder })).toEqual([]);
});

it('says what it does', async () => {
  const said: string[] = [];
  await migrate(url, { folder, log: (line) => said.push(line) });
  expect(said).toEqual([expect.stringMatching(`migrated ${FIRST} in \\d+ ms`), expect.stringContaining(SECOND)]);
});

it('refuses names it cannot order', async () => {
  write('1-beetle.sql', 'select 1');
  await expect(migrate(url, { folder })).rejects.toThrow('1-beetle.sql');
  rmSync(join(folder, '1-beetle.sql'));
  write('1700000000001-zebra.sql', 'select 1');
  await expect(migrate(url, { folder })).rejects.toThrow('1700000000001-zebra.sql');
});
