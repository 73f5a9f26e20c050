import pg from 'pg';
import { DataSource } from 'typeorm';
import { useApp } from '../support/use-app.js';
import {
  columnFaults,
  columnsOfDatabase,
  columnsOfEntities,
  looseTables,
  missingForeignKeys,
  unprotectedTables,
} from './support/tables.js';

/** Tables that hold no vendor's rows. */
const OF_NOBODY = [
  'file_link_key',
  'schema_migration',
  'schema_migration_file',
  'sign_in_failure',
  'sign_in_place',
  'signing_key',
  'spending',
  'worker_heartbeat',
];

const app = useApp();

describe('entities and tables', () => {
  let owner: pg.Client;
  const dataSource = (): DataSource => app.nest.get(DataSource, { strict: false });

  beforeAll(async () => {
    owner = new pg.Client({ connectionString: app.urls.owner });
    await owner.connect();
  });
  afterAll(() => owner.end());

  describe('say the same', () => {
    const faultsWith = async (statement: string): Promise<string[]> => {
      await owner.query('begin');
      await owner.query(statement);
      const faults = columnFaults(columnsOfEntities(dataSource()), await columnsOfDatabase(owner));
      await owner.query('rollback');
      return faults;
    };

    it.each([
      ['a lost column', 'alter table app_user drop column locale', 'app_user.locale: not in the database'],
      [
        'another type',
        'alter table app_user alter version type bigint',
        'app_user.version: integer, in the database bigint',
      ],
      [
        'a column that may be null',
        'alter table app_user alter name drop not null',
        'app_user.name: may be null on one side only',
      ],
      [
        'another value of an enum',
        `alter type user_status rename value 'ACTIVE' to 'ALIVE'`,
        'app_user.status: other values in the database',
      ],
      [
        'a column that nobody fills',
        'alter table app_user add mood text; update app_user set mood = name; alter table app_user alter mood set not null',
        'app_user.mood: must have a value that no entity gives',
      ],
    ])('and it shows when there is %s', async (_, statement, fault) => {
      expect(await faultsWith(statement)).toContain(fault);
    });

    it('as they are', async () => {
      expect(columnFaults(columnsOfEntities(dataSource()), await columnsOfDatabase(owner))).toEqual([]);
    });
  });

  it('are bound by the foreign keys that entities promise', async () => {
    expect(await missingForeignKeys(dataSource(), owner)).toEqual([]);
    await owner.query('begin');
    await owner.query('alter table app_user drop constraint app_user_vendor_id_fkey');
    expect(await missingForeignKeys(dataSource(), owner)).toEqual(['app_user.vendor_id → vendor']);
    await owner.query('rollback');
  });

  it('stand under row-level security by vendor, without a way around', async () => {
    expect(await unprotectedTables(owner)).toEqual(OF_NOBODY);
    expect(await looseTables(owner)).toEqual([]);
  });

  it.each([
    ['a table that was forgotten', 'create table pet (id uuid, vendor_id uuid)', 'pet'],
    ['a table whose security is off', 'alter table app_user disable row level security', 'app_user'],
    ['a policy that says something else', 'alter policy vendor_isolation on app_user using (true)', 'app_user'],
    [
      'a policy that finds out the vendor for each row',
      'alter policy vendor_isolation on app_user using (vendor_id = current_vendor()) with check (vendor_id = current_vendor())',
      'app_user',
    ],
  ])('are noticed with %s', async (_, statement, name) => {
    await owner.query('begin');
    await owner.query(statement);
    const unprotected = await unprotectedTables(owner);
    await owner.query('rollback');
    expect(unprotected).toContain(name);
  });

  it('are noticed with a second policy beside the first', async () => {
    await owner.query('begin');
    await owner.query('create policy also on app_user using (true)');
    expect(await looseTables(owner)).toEqual(['app_user']);
    await owner.query('rollback');
  });

  it('are read and written by roles that cannot look past it', async () => {
    const { rows } = await owner.query(
      `select rolname from pg_roles where rolname in ('steward_app', 'steward_reader')
          and not rolbypassrls and not rolsuper
          and not exists (select from pg_class c where c.relowner = pg_roles.oid)
        order by 1`,
    );
    expect(rows).toEqual([{ rolname: 'steward_app' }, { rolname: 'steward_reader' }]);
  });
});
