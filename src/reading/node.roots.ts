import type { GraphQLField } from 'graphql';
import { parsePublicId } from '../shared/ids.js';
import { badInput } from './bad-input.js';
import type { Compilation } from './compilation.js';
import { asText, type Json, objectJson } from './json.js';
import { rowMembers } from './object.compiler.js';
import type { SelectedField } from './selected-field.js';
import { join, type Sql, sql, trusted } from './sql.js';
import { type View, viewOf, viewOfPrefix } from './view.js';
import { visible } from './visibility.js';

const MOST_NODES = 100;

/** `node(id)`: one row of whatever type the id names. */
export function nodeRoot(c: Compilation, selected: SelectedField, definition: GraphQLField<unknown, unknown>): Json {
  const site = c.site(selected, definition, (args) => viewOfId(args['id']).type);
  const view = viewOfId(site.args['id']);
  const id = site.param('id', 'uuid', (args) => parsePublicId(String(args['id']))?.uuid);
  return nodeJson(c, view, sql`${id}`, selected);
}

/** `nodes(ids)`: in the order of the ids, null for each that is not there for this viewer. */
export function nodesRoot(c: Compilation, selected: SelectedField, definition: GraphQLField<unknown, unknown>): Json {
  const site = c.site(selected, definition, (args) => typesOf(args['ids']).join());
  const cases = typesOf(site.args['ids']).map((type) => {
    const found = nodeJson(c, viewOf(type), sql`wish.id`, selected);
    return sql`when ${trusted(`'${type}'`)} then ${asText(found)}`;
  });
  if (cases.length === 0) return ['[]'];
  const types = site.param('types', 'text[]', (args) => (args['ids'] as unknown[]).map((id) => viewOfId(id).type));
  const ids = site.param('ids', 'uuid[]', (args) =>
    (args['ids'] as unknown[]).map((id) => parsePublicId(String(id))?.uuid),
  );
  const rows = sql`case wish.type ${join(cases, ' ')} end, ',' order by wish.place`;
  return [
    '[',
    sql`(select string_agg(${rows}) from unnest(${types}, ${ids}) with ordinality wish(type, id, place))`,
    ']',
  ];
}

/** The row with an id, as far as the viewer may see it. */
export function nodeJson(c: Compilation, view: View, id: Sql, selected: SelectedField): Json {
  const alias = c.alias();
  const condition = sql`${c.tables.column(view.entity, alias, 'id')} = ${id} and ${visible(c.tables, view, alias, c.viewer)}`;
  const from = sql`from ${c.tables.nameOf(view.entity)} ${trusted(alias)} where ${condition}`;
  return objectJson(rowMembers(c, { view, alias }, selected), from);
}

function viewOfId(id: unknown): View {
  const view = viewOfPrefix(parsePublicId(String(id))?.prefix ?? '');
  if (!view) throw badInput('id', ['id']);
  return view;
}

/** The types that are asked for, each once; the plan depends on them. */
function typesOf(ids: unknown): string[] {
  const list = ids as unknown[];
  if (list.length > MOST_NODES) throw badInput('mostIds', ['ids'], { most: MOST_NODES });
  return [...new Set(list.map((id) => viewOfId(id).type))].sort();
}
