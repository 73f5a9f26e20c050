import { type GraphQLObjectType, isObjectType } from 'graphql';
import type { Compilation } from './compilation.js';
import type { SelectedField } from './selected-field.js';
import { join, type Sql, sql, trusted } from './sql.js';
import type { View } from './view.js';

/** Marks keys that are not the caller's: `$type`, and the columns that derived fields need. */
export const HIDDEN = '$';

/**
 * JSON as a statement writes it: texts of ours and expressions of PostgreSQL in turn, none of which is null where no JSON
 * would be. One `concat` makes a row of them in half the time of `row_to_json`, which asks the catalogue about each value.
 */
export type Json = readonly (string | Sql)[];

/** A key of an object and what stands under it. */
export interface Member {
  readonly key: string;
  readonly json: Json;
}

/** A row found somewhere: its view, and the alias under which its columns stand. */
export interface RowAt {
  readonly view: View;
  readonly alias: string;
  /** Joins to the tables that the row comes from. Where they are given, the row may add some of its own. */
  readonly joins?: Sql[];
}

/** What a selection asks of one row. */
export type RowCompiler = (c: Compilation, row: RowAt, field: SelectedField) => readonly Member[];

export const NULL: Json = ['null'];

/** PostgreSQL's functions take no more arguments than a hundred. */
const MOST_ARGUMENTS = 90;

export function named(json: Json, key: string): Member {
  return { key, json };
}

/** The name of a type: a constant of the program. */
export function typeName(name: string): Json {
  return [`"${name}"`];
}

export function objectOf(members: readonly Member[]): Json {
  const written = members.flatMap(({ key, json }, at) => [`${at === 0 ? '' : ','}"${key}":`, ...json]);
  return ['{', ...written, '}'];
}

/** The JSON as one text of PostgreSQL. */
export function asText(json: Json): Sql {
  return concatenated(argumentsOf(json));
}

/** The row that a `from …` finds as an object, or null when there is none. `tables` stand in a `with` before it. */
export function objectJson(members: readonly Member[], from: Sql, tables?: Sql): Json {
  const before = tables ? sql`with ${tables} ` : trusted('');
  return [sql`coalesce((${before}select ${asText(objectOf(members))} ${from}), 'null')`];
}

/** As `objectJson`, of a row that is found at most once and is joined to the one that refers to it. */
export function joinedJson(members: readonly Member[], from: Sql, alias: string, joins: Sql[]): Json {
  const name = trusted(`${alias}_one`);
  joins.push(sql`left join lateral (select ${asText(objectOf(members))} as json ${from}) ${name} on true`);
  return [sql`coalesce(${name}.json, 'null')`];
}

/** The JSON list of the rows that a `from …` finds; in its order. */
export function listJson(members: readonly Member[], from: Sql): Json {
  const rows = sql`select ${asText(objectOf(members))} as json ${from}`;
  return ['[', sql`(select string_agg(row.json, ',') from (${rows}) row)`, ']'];
}

export function objectType(c: Compilation, name: string): GraphQLObjectType {
  const type = c.document.schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not an object type`);
  return type;
}

/** Expressions, with our texts between them as they lie together. */
function argumentsOf(json: Json): Sql[] {
  const found: Sql[] = [];
  let text = '';
  const close = (): void => {
    if (text !== '') found.push(trusted(`'${text.replaceAll("'", "''")}'`));
    text = '';
  };
  for (const part of json) {
    if (typeof part === 'string') {
      text += part;
    } else {
      close();
      found.push(part);
    }
  }
  close();
  return found;
}

function concatenated(parts: readonly Sql[]): Sql {
  if (parts.length <= MOST_ARGUMENTS) return sql`concat(${join(parts, ', ')})`;
  const groups = Array.from({ length: Math.ceil(parts.length / MOST_ARGUMENTS) }, (_, at) =>
    concatenated(parts.slice(at * MOST_ARGUMENTS, (at + 1) * MOST_ARGUMENTS)),
  );
  return concatenated(groups);
}
