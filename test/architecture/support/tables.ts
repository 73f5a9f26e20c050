import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { Tables } from '../../../src/reading/tables.js';
import type { EntityClass } from '../../../src/reading/view.js';

/** A column as the entity tells it, or as the database has it. */
export interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  /** The values of an enum, sorted; empty for other types. */
  readonly values: readonly string[];
  /** Filled in by the database when nobody gives a value. */
  readonly hasDefault: boolean;
}

const LONG_NAMES: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone',
  int: 'integer',
  bool: 'boolean',
  decimal: 'numeric',
  varchar: 'character varying',
};

export function columnsOfEntities(dataSource: DataSource): Column[] {
  const tables = new Tables(dataSource);
  return dataSource.entityMetadatas.flatMap((entity) =>
    entity.columns.map((column) => {
      const type = tables.typeOf(entity.target as EntityClass, column.propertyName).replaceAll('"', '');
      return {
        table: entity.tableName,
        name: column.databaseName,
        type: `${LONG_NAMES[type] ?? type}${column.isArray ? '[]' : ''}`,
        isNullable: column.isNullable,
        values: [...(column.enum ?? [])].map(String).sort(),
        hasDefault: false,
      };
    }),
  );
}

export async function columnsOfDatabase(owner: pg.Client): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `select c.relname as table, a.attname as name, not a.attnotnull as "isNullable", a.atthasdef as "hasDefault",
            regexp_replace(format_type(a.atttypid, null), '"', '', 'g') as type,
            coalesce((select array_agg(e.enumlabel::text order by e.enumlabel::text collate "C") from pg_enum e
                       where e.enumtypid in (t.oid, t.typelem)), '{}') as values
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`,
  );
  return rows;
}

/** Where entities and tables say different things. */
export function columnFaults(entities: readonly Column[], database: readonly Column[]): string[] {
  const key = (column: Column): string => `${column.table}.${column.name}`;
  const inDatabase = new Map(database.map((column) => [key(column), column]));
  const known = new Set(entities.map(key));
  const tables = new Set(entities.map(({ table }) => table));
  const unlike = entities.flatMap((column) => {
    const real = inDatabase.get(key(column));
    if (!real) return [`${key(column)}: not in the database`];
    return [
      ...(real.type === column.type ? [] : [`${key(column)}: ${column.type}, in the database ${real.type}`]),
      ...(real.isNullable === column.isNullable ? [] : [`${key(column)}: may be null on one side only`]),
      ...(real.values.join() === column.values.join() ? [] : [`${key(column)}: other values in the database`]),
    ];
  });
  const unknown = database
    .filter((column) => tables.has(column.table) && !known.has(key(column)))
    .filter((column) => !column.isNullable && !column.hasDefault)
    .map((column) => `${key(column)}: must have a value that no entity gives`);
  return [...unlike, ...unknown];
}

/** Foreign keys that an entity promises and the database does not keep. */
export async function missingForeignKeys(dataSource: DataSource, owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ key: string }>(
    `select c.relname || '.' || a.attname || ' → ' || r.relname as key
       from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class r on r.oid = f.confrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any (f.conkey) where f.contype = 'f'`,
  );
  const real = new Set(rows.map(({ key }) => key));
  const promised = dataSource.entityMetadatas
    .flatMap((entity) =>
      entity.foreignKeys.flatMap((foreign) =>
        foreign.columns.map((column) => `${entity.tableName}.${column.databaseName} → ${foreign.referencedTablePath}`),
      ),
    )
    .filter((key) => !real.has(key));
  return [...new Set(promised)];
}

/** Tables that row-level security by vendor does not stand under, or asks for the vendor with each row. */
export async function unprotectedTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and not (c.relrowsecurity and exists (
          select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
             and pg_get_expr(p.polqual, p.polrelid) ~ '^\\((vendor_id|id) = \\( SELECT current_vendor\\(\\) AS current_vendor\\)\\)$'
             and pg_get_expr(p.polwithcheck, p.polrelid) = pg_get_expr(p.polqual, p.polrelid)))
      order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Policies that let in more than the vendor's own: several permissive policies are joined by "or". */
export async function looseTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid
      where p.polpermissive group by c.relname having count(*) > 1`,
  );
  return rows.map(({ name }) => name);
}
