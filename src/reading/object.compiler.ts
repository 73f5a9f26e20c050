import { getNamedType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import type { Compilation } from './compilation.js';
import { connectionJson, type ListPlace } from './connection.compiler.js';
import {
  HIDDEN,
  joinedJson,
  type Json,
  listJson,
  type Member,
  named,
  NULL,
  objectJson,
  objectOf,
  objectType,
  type RowAt,
  asText,
  typeName,
} from './json.js';
import type { SelectedField } from './selected-field.js';
import { asksTables, join, type Sql, sql, trusted } from './sql.js';
import { type ConnectionField, type ManyField, type PartField, type View, type ViewField, viewOf } from './view.js';
import { visible } from './visibility.js';
import { anyJson, quoted, written } from './written.js';

/** What a selection asks of one row. */
export function rowMembers(c: Compilation, row: RowAt, field: SelectedField): Member[] {
  const type = objectType(c, row.view.type);
  const members = c.fieldsOf(type, field).map((selected) => fieldMember(c, row, type, selected));
  if (c.forExecution) members.push(named(typeName(type.name), `${HIDDEN}type`));
  return members;
}

function fieldMember(c: Compilation, row: RowAt, type: GraphQLObjectType, selected: SelectedField): Member {
  if (selected.name === '__typename') return named(typeName(type.name), selected.key);
  const definition = type.getFields()[selected.name];
  if (!definition) throw new Error(`${type.name} has no field ${selected.name}`);
  const field = row.view.fields.get(selected.name);
  if (field?.kind === 'derived') {
    c.needsProgram = true;
    return named(neededColumns(c, row, field.needs), `${HIDDEN}${selected.key}`);
  }
  if (!field && selected.name === 'id') return publicId(c, row, selected);
  const json = field ? viewField(c, row, field, definition, selected) : plainColumn(c, row, definition);
  return named(json, selected.key);
}

function plainColumn(c: Compilation, { view, alias }: RowAt, definition: GraphQLField<unknown, unknown>): Json {
  return written(c.tables.column(view.entity, alias, definition.name), definition);
}

/** The bare uuid under a key of ours: its public form is written when the JSON has come (`public-ids.ts`). */
function publicId(c: Compilation, { view, alias }: RowAt, selected: SelectedField): Member {
  if (!view.prefix) throw new Error(`${view.type} shows an id but its view has no prefix`);
  return named(quoted(c.tables.column(view.entity, alias, 'id'), true), c.ids.mark(selected.key, view.prefix));
}

function viewField(
  c: Compilation,
  row: RowAt,
  field: Exclude<ViewField, { kind: 'derived' }>,
  definition: GraphQLField<unknown, unknown>,
  selected: SelectedField,
): Json {
  const { view, alias } = row;
  switch (field.kind) {
    case 'one':
      return oneJson(c, viewOf(field.type), c.tables.column(view.entity, alias, field.by), selected, row.joins);
    case 'many':
      return manyJson(c, row, field, selected);
    case 'connection':
      return nestedListJson(c, row, field, { view: viewOf(field.type), definition, selected });
    case 'value':
      return written(field.sql(c.tables.row(view.entity, alias), c.viewer), definition);
    case 'part':
      return partJson(c, row, field, definition, selected);
  }
}

function nestedListJson(c: Compilation, { view, alias }: RowAt, { by }: ConnectionField, place: ListPlace): Json {
  const edge = { by, id: c.tables.column(view.entity, alias, 'id') };
  return connectionJson(c, { ...place, edge }, rowMembers);
}

/**
 * The one row with an id, as far as the viewer may see it. It is joined where that can be, unless other tables say whether
 * he sees it: PostgreSQL might then join those first, and read them whole.
 */
export function oneJson(c: Compilation, target: View, id: Sql, selected: SelectedField, joins?: Sql[]): Json {
  const alias = c.alias();
  const key = c.tables.column(target.entity, alias, 'id');
  const isSeen = visible(c.tables, target, alias, c.viewer);
  const from = sql`from ${c.tables.nameOf(target.entity)} ${trusted(alias)} where ${key} = ${id} and ${isSeen}`;
  const members = rowMembers(c, { view: target, alias }, selected);
  return joins && !asksTables(isSeen) ? joinedJson(members, from, alias, joins) : objectJson(members, from);
}

function manyJson(c: Compilation, row: RowAt, field: ManyField, selected: SelectedField): Json {
  const target = viewOf(field.type);
  const alias = c.alias();
  const owner = c.tables.column(target.entity, alias, field.by);
  const order = join(
    [...field.order, 'id'].map((property) => c.tables.column(target.entity, alias, property)),
    ', ',
  );
  const condition = sql`${owner} = ${c.tables.column(row.view.entity, row.alias, 'id')} and ${visible(c.tables, target, alias, c.viewer, field.by)}`;
  return listJson(
    rowMembers(c, { view: target, alias }, selected),
    sql`from ${c.tables.nameOf(target.entity)} ${trusted(alias)} where ${condition} order by ${order} limit ${trusted(String(field.limit))}`,
  );
}

function partJson(
  c: Compilation,
  row: RowAt,
  field: PartField,
  definition: GraphQLField<unknown, unknown>,
  selected: SelectedField,
): Json {
  const type = objectType(c, getNamedType(definition.type).name);
  const cells = c.tables.row(row.view.entity, row.alias);
  const parts = field.fields(cells);
  const members = c.fieldsOf(type, selected).map((inner) => {
    if (inner.name === '__typename') return named(typeName(type.name), inner.key);
    const expression = parts[inner.name];
    const innerDefinition = type.getFields()[inner.name];
    if (!expression || !innerDefinition) throw new Error(`${type.name} has no field ${inner.name}`);
    return named(written(expression, innerDefinition), inner.key);
  });
  const json = objectOf(members);
  if (!field.isThere) return json;
  return [sql`case when ${field.isThere(cells)} then ${asText(json)} else ${asText(NULL)} end`];
}

function neededColumns(c: Compilation, { view, alias }: RowAt, needs: readonly string[]): Json {
  return objectOf(needs.map((property) => named(anyJson(c.tables.column(view.entity, alias, property)), property)));
}
