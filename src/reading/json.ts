import { type GraphQLObjectType, isObjectType } from 'graphql';
import type { Compilation } from './compilation.js';
import type { SelectedField } from './selected-field.js';
import { type Sql, sql, trusted } from './sql.js';
import type { View } from './view.js';

/** Marks keys that are not the caller's: `$type`, and the columns that derived fields need. */
export const HIDDEN = '$';

/** A row found somewhere: its view, and the alias under which its columns stand. */
export interface RowAt {
  readonly view: View;
  readonly alias: string;
}

/** The whole row of a sub-select; no alias of a caller can be the same, because GraphQL names have no `$`. */
export const ROW = trusted('"$row"');

/** The JSON of the rows that a `from …` finds: an object, or null when there is none. */
export function objectJson(selectList: Sql, from: Sql): Sql {
  return sql`(select row_to_json(${ROW}) from (select ${selectList} ${from}) ${ROW})`;
}

/** The JSON list of the rows that a `from …` finds; in its order. */
export function listJson(selectList: Sql, from: Sql): Sql {
  return sql`(select coalesce(json_agg(${ROW}), '[]') from (select ${selectList} ${from}) ${ROW})`;
}

/** Writes what a selection asks of one row: `expression as "key", …`. */
export type RowCompiler = (c: Compilation, row: RowAt, field: SelectedField) => Sql;

export function objectType(c: Compilation, name: string): GraphQLObjectType {
  const type = c.document.schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not an object type`);
  return type;
}

export function named(expression: Sql, key: string): Sql {
  return sql`${expression} as ${trusted(`"${key}"`)}`;
}

/** A constant text of the program as a column. */
export function typeName(name: string): Sql {
  return trusted(`'${name}'::text`);
}

/** Columns of the present row as an object of their own. */
export function columnsJson(columns: Sql): Sql {
  return objectJson(columns, trusted(''));
}
