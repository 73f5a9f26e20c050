import type pg from 'pg';

/** A column of a table as sowing needs to know it. */
export interface ColumnShape {
  readonly name: string;
  /** PostgreSQL's name of the type, of the element for arrays. */
  readonly type: string;
  readonly isArray: boolean;
  readonly isNullable: boolean;
  readonly enumValues: readonly string[];
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly target: readonly string[];
}

export interface TableShape {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  readonly foreignKeys: readonly ForeignKey[];
  /** The definitions of its CHECK constraints: they tell what texts and numbers are possible. */
  readonly checks: readonly string[];
}

const COLUMNS = `
  select c.relname as "table", a.attname as name, not a.attnotnull as "isNullable", t.typelem <> 0 and t.typcategory = 'A' as "isArray",
         case when t.typcategory = 'A' then e.typname else t.typname end as type,
         coalesce((select array_agg(v.enumlabel::text order by v.enumsortorder) from pg_enum v
                    where v.enumtypid in (t.oid, t.typelem)), '{}') as "enumValues"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    left join pg_type e on e.oid = t.typelem
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
     and not a.attisdropped and a.attgenerated = ''
   order by c.relname, a.attnum`;

const FOREIGN_KEYS = `
  select c.relname as "table", r.relname as target_table,
         (select array_agg(a.attname::text order by k.n) from unnest(f.conkey) with ordinality k(no, n)
            join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.no) as columns,
         (select array_agg(a.attname::text order by k.n) from unnest(f.confkey) with ordinality k(no, n)
            join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.no) as target
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class r on r.oid = f.confrelid
   where f.contype = 'f' and c.relnamespace = 'public'::regnamespace and f.conparentid = 0`;

const CHECKS = `
  select c.relname as "table", pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
   where k.contype = 'c' and c.relnamespace = 'public'::regnamespace`;

/** The tables with these names, as the database knows them. */
export async function shapesOf(owner: pg.Client, names: readonly string[]): Promise<TableShape[]> {
  const columns = (await owner.query<ColumnShape & { table: string }>(COLUMNS)).rows;
  const foreignKeys = (await owner.query<ForeignKey & { target_table: string }>(FOREIGN_KEYS)).rows;
  const checks = (await owner.query<{ table: string; definition: string }>(CHECKS)).rows;
  return names.map((name) => ({
    name,
    columns: columns.filter(({ table }) => table === name),
    foreignKeys: foreignKeys
      .filter(({ table }) => table === name)
      .map(({ columns: own, target, target_table: table }) => ({ columns: own, target, table })),
    checks: checks.filter(({ table }) => table === name).map(({ definition }) => definition),
  }));
}

/** Parents before children; in a circle, the keys that may be null wait least: they can stay empty. */
export function parentsFirst(shapes: readonly TableShape[]): TableShape[] {
  const sorted: TableShape[] = [];
  const waiting = new Set(shapes);
  while (waiting.size > 0) {
    const possible = [...waiting].filter((shape) => !mustWait(shape, waiting));
    const fewest = Math.min(...possible.map((shape) => missed(shape, waiting)));
    const ready = possible.filter((shape) => missed(shape, waiting) === fewest);
    if (ready.length === 0) throw new Error(`Tables in a circle: ${[...waiting].map(({ name }) => name).join()}`);
    for (const shape of ready) {
      sorted.push(shape);
      waiting.delete(shape);
    }
  }
  return sorted;
}

/** How many parents would not be there yet. */
function missed({ name, foreignKeys }: TableShape, waiting: ReadonlySet<TableShape>): number {
  return foreignKeys.filter(({ table }) => table !== name && [...waiting].some((other) => other.name === table)).length;
}

function mustWait(shape: TableShape, waiting: ReadonlySet<TableShape>): boolean {
  return shape.foreignKeys.some(
    ({ columns, table }) =>
      table !== shape.name &&
      [...waiting].some(({ name }) => name === table) &&
      columns.every((column) => shape.columns.find(({ name }) => name === column)?.isNullable === false),
  );
}
