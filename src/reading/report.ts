import type { Compilation } from './compilation.js';
import { getNamedType, type GraphQLObjectType } from 'graphql';
import { type Json, listJson, type Member, named, objectOf, objectType, type RowAt, typeName } from './json.js';
import { oneJson, rowMembers } from './object.compiler.js';
import type { SelectedField } from './selected-field.js';
import type { Sql } from './sql.js';
import { type View, viewOf } from './view.js';
import { written } from './written.js';

/** What a field of a report is: a value, a part of the same place, a list of parts, or a row of a view. */
export type ReportField =
  | { readonly kind: 'value'; readonly sql: Sql }
  | { readonly kind: 'part'; readonly fields: ReportFields }
  | { readonly kind: 'list'; readonly from: Sql; readonly fields: ReportFields }
  | { readonly kind: 'row'; readonly type: string; readonly id: Sql }
  | { readonly kind: 'present'; readonly row: RowAt };

/** An object that is no row of a table: what its fields are where it stands in a statement. */
export type ReportFields = Readonly<Record<string, ReportField>>;

/** A scalar or an enum. */
export function cell(expression: Sql): ReportField {
  return { kind: 'value', sql: expression };
}

/** The row of a view that has an id, as far as the viewer may see it. */
export function rowOf(type: string, id: Sql): ReportField {
  return { kind: 'row', type, id };
}

/** The row of a view that stands under an alias. */
export function rowAt(view: View, alias: string): ReportField {
  return { kind: 'present', row: { view, alias } };
}

/** The rows that `from …` finds, in its order; the fields are columns of them. */
export function listFrom(from: Sql, fields: ReportFields): ReportField {
  return { kind: 'list', from, fields };
}

/** An object of its own, from columns of the same place. */
export function partOf(fields: ReportFields): ReportField {
  return { kind: 'part', fields };
}

/** What a selection asks of a report. */
export function reportMembers(c: Compilation, type: string, selected: SelectedField, fields: ReportFields): Member[] {
  const shape = objectType(c, type);
  return c.fieldsOf(shape, selected).map((inner) => {
    const json = inner.name === '__typename' ? typeName(type) : fieldJson(c, shape, inner, fields);
    return named(json, inner.key);
  });
}

function fieldJson(c: Compilation, type: GraphQLObjectType, inner: SelectedField, fields: ReportFields): Json {
  const field = fields[inner.name];
  const definition = type.getFields()[inner.name];
  if (!field || !definition) throw new Error(`${type.name} has no field ${inner.name}`);
  const below = getNamedType(definition.type).name;
  switch (field.kind) {
    case 'value':
      return written(field.sql, definition);
    case 'part':
      return objectOf(reportMembers(c, below, inner, field.fields));
    case 'list':
      return listJson(reportMembers(c, below, inner, field.fields), field.from);
    case 'row':
      return oneJson(c, viewOf(field.type), field.id, inner);
    case 'present':
      return objectOf(rowMembers(c, field.row, inner));
  }
}
