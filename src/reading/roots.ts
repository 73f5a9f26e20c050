import type { GraphQLField } from 'graphql';
import { parsePublicId } from '../shared/ids.js';
import { badInput } from './bad-input.js';
import type { Compilation } from './compilation.js';
import { connectionJson } from './connection.compiler.js';
import { type Json, objectJson } from './json.js';
import type { Narrowing } from './narrowing.js';
import { rowMembers } from './object.compiler.js';
import type { SelectedField } from './selected-field.js';
import { type Sql, sql, trusted } from './sql.js';
import { type RowSql, viewOf } from './view.js';
import type { ViewerShape } from './viewer.js';
import { visible } from './visibility.js';

/** A root field of Query that one statement answers: how its place in the document becomes JSON. */
export type RootField = (c: Compilation, selected: SelectedField, definition: GraphQLField<unknown, unknown>) => Json;

const roots = new Map<string, RootField>();

/** Declares root fields of Query by name. */
export function declareRoots(fields: Readonly<Record<string, RootField>>): void {
  for (const [name, field] of Object.entries(fields)) {
    if (roots.has(name)) throw new Error(`Query.${name} is declared twice`);
    roots.set(name, field);
  }
}

export function rootOf(name: string): RootField | undefined {
  return roots.get(name);
}

/** The row that a condition picks out; null when there is none that the viewer may see. */
export function oneRow(
  type: string,
  condition: (row: RowSql, viewer: ViewerShape, argument: (name: string, sqlType: string) => Sql) => Sql,
): RootField {
  return (c, selected, definition) => {
    const view = viewOf(type);
    const alias = c.alias();
    const site = c.site(selected, definition, () => '');
    const argument = (name: string, sqlType: string): Sql => sql`${site.param(name, sqlType, (args) => args[name])}`;
    const picked = condition(c.tables.row(view.entity, alias), c.viewer, argument);
    const from = sql`from ${c.tables.nameOf(view.entity)} ${trusted(alias)} where ${picked} and ${visible(c.tables, view, alias, c.viewer)} limit 1`;
    return objectJson(rowMembers(c, { view, alias }, selected), from);
  };
}

/** `thing(id: ID!)`: by public id. Errors: BAD_USER_INPUT for an id of another kind. */
export function byId(type: string): RootField {
  return (c, selected, definition) => {
    const view = viewOf(type);
    const alias = c.alias();
    const site = c.site(selected, definition, () => '');
    const id = site.param('id', 'uuid', (args) => uuidOf(String(args['id']), view.prefix ?? ''));
    const condition = sql`${c.tables.column(view.entity, alias, 'id')} = ${id} and ${visible(c.tables, view, alias, c.viewer)}`;
    const from = sql`from ${c.tables.nameOf(view.entity)} ${trusted(alias)} where ${condition}`;
    return objectJson(rowMembers(c, { view, alias }, selected), from);
  };
}

/** `things(filter, orderBy, first, after, last, before)`: all rows that the viewer may see, or a fixed choice of them. */
export function listOf(type: string, narrowing?: Narrowing): RootField {
  return (c, selected, definition) =>
    connectionJson(c, { view: viewOf(type), definition, selected, ...(narrowing ? { narrowing } : {}) }, rowMembers);
}

function uuidOf(publicId: string, prefix: string): string {
  const id = parsePublicId(publicId);
  if (id?.prefix !== prefix) throw badInput('idOfKind', ['id'], { prefix });
  return id.uuid;
}
