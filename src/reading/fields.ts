import type { ObjectLiteral } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { Sql } from './sql.js';
import type {
  ConnectionField,
  DerivedField,
  FilterKey,
  ManyField,
  OneField,
  PartField,
  RowSql,
  ValueField,
} from './view.js';
import type { ViewerShape } from './viewer.js';

/** The row whose id stands in the property `by`. */
export function one(type: string, by: string): OneField {
  return { kind: 'one', type, by };
}

/** All rows whose property `by` holds this row's id, in order, up to `limit` (100 unless told). */
export function many(type: string, options: { by: string; order: readonly string[]; limit?: number }): ManyField {
  return { kind: 'many', type, limit: 100, ...options };
}

/** The rows whose property `by` holds this row's id, as a Relay connection. */
export function connection(type: string, options: { by: string }): ConnectionField {
  return { kind: 'connection', type, by: options.by };
}

/** A scalar computed by PostgreSQL. */
export function value<Row extends ObjectLiteral>(
  expression: (row: RowSql<Row>, viewer: ViewerShape) => Sql,
): ValueField {
  return { kind: 'value', sql: expression as ValueField['sql'] };
}

/** An object made of columns of the same row; null in rows where it is not there. */
export function part<Row extends ObjectLiteral>(
  fields: (row: RowSql<Row>) => Readonly<Record<string, Sql>>,
  isThere?: (row: RowSql<Row>) => Sql,
): PartField {
  const condition = isThere ? { isThere: isThere as NonNullable<PartField['isThere']> } : {};
  return { kind: 'part', fields: fields as PartField['fields'], ...condition };
}

/** `{ ru en }` of the columns `<property>Ru` and `<property>En`. */
export function localized(property: string): PartField {
  const column = (row: RowSql, language: 'Ru' | 'En'): Sql => row[`${property}${language}`] as Sql;
  return { kind: 'part', fields: (row) => ({ ru: column(row, 'Ru'), en: column(row, 'En') }) };
}

/** A value that the program computes from some columns of the row. */
export function derived<Row extends ObjectLiteral, Need extends keyof Row & string>(
  needs: readonly Need[],
  derive: (row: Pick<Row, Need>, viewer: Actor) => unknown,
): DerivedField {
  return { kind: 'derived', needs, derive: derive as unknown as DerivedField['derive'] };
}

/** A filter that compares a column. */
export function byColumn(property: string): FilterKey {
  return { kind: 'column', property };
}

/**
 * A filter that compares a column of few values, of which an index holds some only. PostgreSQL takes it when it sees the
 * value as it plans, also where row-level security keeps the comparison itself from an index.
 */
export function byChoice(property: string): FilterKey {
  return { kind: 'choice', property };
}

/** A filter that compares the public ids of another type. */
export function byReference(property: string, prefix: string): FilterKey {
  return { kind: 'reference', property, prefix };
}
