import { getNamedType, type GraphQLField, isEnumType, isListType, isNonNullType } from 'graphql';
import type { Json } from './json.js';
import { type Sql, sql } from './sql.js';

/** A value in the form that its scalar or enum has in JSON. */
export function written(expression: Sql, { type }: GraphQLField<unknown, unknown>): Json {
  const isRequired = isNonNullType(type);
  if (isListType(isRequired ? type.ofType : type)) return anyJson(expression);
  const named = getNamedType(type);
  if (isEnumType(named)) return quoted(expression, isRequired);
  switch (named.name) {
    case 'DateTime':
      return quoted(instant(expression), isRequired);
    case 'LocalDate':
      return quoted(sql`to_char(${expression}, 'YYYY-MM-DD')`, isRequired);
    case 'BigInt':
      return quoted(expression, isRequired);
    case 'Boolean':
    case 'Int':
      return [sql`coalesce((${expression})::text, 'null')`];
    default:
      return anyJson(expression);
  }
}

/** Whatever PostgreSQL makes of a value of any type. */
export function anyJson(expression: Sql): Json {
  return [sql`coalesce(to_json(${expression}), 'null')`];
}

/** A text that has nothing in it to be escaped: an id, a moment, a name of the program's. */
export function quoted(expression: Sql, isRequired: boolean): Json {
  return isRequired ? ['"', expression, '"'] : [sql`coalesce('"' || (${expression})::text || '"', 'null')`];
}

/** A moment as answers have it: UTC, with milliseconds. */
export function instant(expression: Sql): Sql {
  return sql`to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
