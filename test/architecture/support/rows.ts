import pg from 'pg';
import { DataSource } from 'typeorm';
import { allViews } from '../../../src/reading/view.js';
import { toPublicId } from '../../../src/shared/ids.js';
import { shapesOf } from '../../support/sowing/shape.js';
import type { TestApp } from '../../support/use-app.js';

/** Whose a row is: of a vendor, and of one organization, or of all (null). */
export interface OwnedRow {
  readonly type: string;
  readonly prefix: string;
  readonly publicId: string;
  readonly vendorId: string;
  readonly customerId: string | null;
  /** True when it says something of one of the vendor's own people, whom nobody else may see. */
  readonly isOfStaff: boolean;
  readonly values: Readonly<Record<string, unknown>>;
}

type Raw = Record<string, unknown> & { customer_id?: string | null; employee_id?: string | null };

/** Every row that has a public id, and whose it is; the organization is found over the keys that cannot be empty. */
export async function ownedRows(app: TestApp): Promise<OwnedRow[]> {
  const owner = new pg.Client({ connectionString: app.urls.owner });
  await owner.connect();
  try {
    const dataSource = app.nest.get(DataSource, { strict: false });
    const tables = [...new Set(dataSource.entityMetadatas.map(({ tableName }) => tableName))];
    const shapes = new Map((await shapesOf(owner, tables)).map((shape) => [shape.name, shape]));
    const rows = new Map<string, Map<unknown, Raw>>();
    for (const table of tables) {
      const found = await owner.query<Raw>(`select * from "${table}"`);
      rows.set(table, new Map(found.rows.map((row) => [row['id'], row])));
    }
    const parentsOf = (table: string, row: Raw): { table: string; row: Raw }[] =>
      (shapes.get(table)?.foreignKeys ?? []).flatMap(({ columns: [column = ''], table: parent }) => {
        const isSure = shapes.get(table)?.columns.find(({ name }) => name === column)?.isNullable === false;
        const above = isSure && parent !== table ? rows.get(parent)?.get(row[column]) : undefined;
        return above ? [{ table: parent, row: above }] : [];
      });
    const customerOf = (table: string, row: Raw): string | null => {
      if (table === 'customer') return String(row['id']);
      if ('customer_id' in row) return row.customer_id ?? null;
      for (const above of parentsOf(table, row)) {
        const customerId = customerOf(above.table, above.row);
        if (customerId) return customerId;
      }
      return null;
    };
    const isOfStaff = (table: string, row: Raw): boolean =>
      table === 'employee' ||
      row.employee_id != null ||
      parentsOf(table, row).some((above) => isOfStaff(above.table, above.row));
    return allViews().flatMap(({ type, prefix, entity }) => {
      const { tableName } = dataSource.getMetadata(entity);
      if (!prefix) return [];
      return [...(rows.get(tableName)?.values() ?? [])].map((row): OwnedRow => ({
        type,
        prefix,
        publicId: toPublicId(prefix, String(row['id'])),
        vendorId: String(tableName === 'vendor' ? row['id'] : row['vendor_id']),
        customerId: customerOf(tableName, row),
        isOfStaff: isOfStaff(tableName, row),
        values: row,
      }));
    });
  } finally {
    await owner.end();
  }
}

/** How much stands in the database: rows of every table. Sessions' and tokens' last uses do not count. */
export async function extent(app: TestApp): Promise<Readonly<Record<string, string>>> {
  const owner = new pg.Client({ connectionString: app.urls.owner });
  await owner.connect();
  try {
    const tables = await owner.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and c.relpersistence = 'p'`,
    );
    const counts = tables.rows.map(({ name }) => `select '${name}' as name, count(*) as count from "${name}"`);
    const { rows } = await owner.query<{ name: string; count: string }>(counts.join(' union all '));
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  } finally {
    await owner.end();
  }
}

/** The tables that hold rows of vendors. */
export async function tablesOfVendors(app: TestApp): Promise<string[]> {
  const owner = new pg.Client({ connectionString: app.urls.owner });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'vendor_id'`,
  );
  await owner.end();
  return ['vendor', ...rows.map(({ name }) => name)];
}
