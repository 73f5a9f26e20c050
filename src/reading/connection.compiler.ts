import { getNamedType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import type { Compilation } from './compilation.js';
import { cursorText } from './cursor.js';
import {
  asText,
  type Json,
  type Member,
  named,
  NULL,
  objectOf,
  objectType,
  type RowAt,
  type RowCompiler,
  typeName,
} from './json.js';
import { choicesOf, type Narrowing } from './narrowing.js';
import { type Edge, type Page, pageForm, pageRows, sizeOf, tagOf, total } from './page.js';
import type { SelectedField } from './selected-field.js';
import { join, type Sql, sql, trusted } from './sql.js';
import type { Order, View } from './view.js';
import { quoted } from './written.js';

/** A list at its place in a document. */
export interface ListPlace {
  readonly view: View;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly selected: SelectedField;
  readonly edge?: Edge;
  readonly narrowing?: Narrowing;
}

/** A page and what is asked of each of its rows, for all of which it stands. */
interface ShownPage extends Page, RowAt {
  readonly rowMembers: RowCompiler;
  readonly joins: Sql[];
}

/**
 * A Relay connection over a view's list: keyset page, edges, nodes, page info and, only when asked for, the total. Its rows
 * are walked once, and all that it shows is aggregated from them.
 */
export function connectionJson(
  c: Compilation,
  { view, definition, selected, edge, narrowing }: ListPlace,
  rowMembers: RowCompiler,
): Json {
  const { list } = view;
  if (!list) throw new Error(`The view of ${view.type} declares no list`);
  const site = c.site(selected, definition, (args) => `${pageForm(args, list)}|${choicesOf(narrowing, args)}`);
  const order = (site.args['orderBy'] as Order | null | undefined) ?? narrowing?.order ?? list.defaultOrder;
  const isBackward = site.args['last'] != null;
  const type = objectType(c, getNamedType(definition.type).name);
  const fields = c.fieldsOf(type, selected);
  const hasOneMore = asksForMore(c, fields, isBackward);
  const place = { alias: c.alias(), hasOneMore, view, list };
  const page: ShownPage = { ...place, site, order, isBackward, rowMembers, edge, narrowing, joins: [] };
  const shown = objectOf(fields.map((inner) => named(connectionField(c, page, type, inner), inner.key)));
  const rows = sql`(${pageRows(c, page)}) ${trusted(page.alias)} ${join(page.joins, ' ')}`;
  // "having" makes one row of it also where nothing is aggregated.
  return [sql`(select ${asText(shown)} from ${rows} having true)`];
}

/** True when the answer says whether there is another page that way. */
function asksForMore(c: Compilation, fields: readonly SelectedField[], isBackward: boolean): boolean {
  const name = isBackward ? 'hasPreviousPage' : 'hasNextPage';
  const infos = fields.filter((field) => field.name === 'pageInfo');
  return infos.some((info) => c.fieldsOf(objectType(c, 'PageInfo'), info).some((inner) => inner.name === name));
}

function connectionField(c: Compilation, page: ShownPage, type: GraphQLObjectType, inner: SelectedField): Json {
  switch (inner.name) {
    case 'nodes':
      return shownRows(c, page, page.rowMembers(c, page, inner));
    case 'edges':
      return shownRows(c, page, edgeMembers(c, page, type, inner));
    case 'pageInfo':
      return pageInfo(c, page, inner);
    case 'totalCount':
      return [total(c, page)];
    default:
      return typeName(type.name);
  }
}

/**
 * An aggregate over the rows of the page in its order: as they are walked, unless that was backwards or a join came between.
 * The condition, always true, names the page: else an aggregate of nothing but an asker's values would be one of all askers.
 */
function aggregate(c: Compilation, { view, alias, order }: Page, name: string, values: Sql): Sql {
  const direction = trusted(order.direction === 'ASC' ? 'asc' : 'desc');
  const id = c.tables.column(view.entity, alias, 'id');
  const inOrder = sql`order by ${trusted(alias)}."#key" ${direction}, ${id} ${direction}`;
  return sql`${trusted(name)}(${values} ${inOrder}) filter (where ${id} is not null)`;
}

/** Which of so many rows are shown, as the first and the last number. */
function shownPlaces(page: Page): { readonly first: Sql; readonly last: Sql } {
  const count = trusted('count(*)::integer');
  if (!page.hasOneMore) return { first: trusted('1'), last: count };
  if (page.isBackward) return { first: sql`greatest(${count} - ${sizeOf(page)} + 1, 1)`, last: count };
  return { first: trusted('1'), last: sql`least(${count}, ${sizeOf(page)})` };
}

function shownRows(c: Compilation, page: Page, members: readonly Member[]): Json {
  const row = asText(objectOf(members));
  if (!page.hasOneMore) return ['[', aggregate(c, page, 'string_agg', sql`${row}, ','`), ']'];
  const { first, last } = shownPlaces(page);
  return ['[', sql`array_to_string((${aggregate(c, page, 'array_agg', row)})[${first}:${last}], ',')`, ']'];
}

function edgeMembers(c: Compilation, page: ShownPage, connection: GraphQLObjectType, edges: SelectedField): Member[] {
  const type = objectType(c, fieldTypeName(connection, 'edges'));
  return c.fieldsOf(type, edges).map((inner) => {
    if (inner.name === 'cursor') return named(cursorOf(page, cursorPlace(c, page)), inner.key);
    if (inner.name === '__typename') return named(typeName(type.name), inner.key);
    return named(objectOf(page.rowMembers(c, page, inner)), inner.key);
  });
}

/** A row as cursors name it. */
interface CursorPlace {
  readonly key: Sql;
  readonly id: Sql;
}

function cursorPlace(c: Compilation, { view, alias }: Page): CursorPlace {
  return { key: sql`${trusted(alias)}."#key"::text`, id: c.tables.column(view.entity, alias, 'id') };
}

/** An opaque text that names the place, and the order and filter that it belongs to. */
function cursorOf(page: Page, { key, id }: CursorPlace): Json {
  const tag = page.site.param('tag', 'text', (args) => tagOf(page, args));
  return quoted(cursorText([tag, key, id]), true);
}

function pageInfo(c: Compilation, page: Page, field: SelectedField): Json {
  const type = objectType(c, 'PageInfo');
  const hasMore: Json = [sql`(count(*) > ${sizeOf(page)})::text`];
  const hasBehind: Json = [String(page.site.args[page.isBackward ? 'before' : 'after'] != null)];
  const { first, last } = shownPlaces(page);
  const fields: Readonly<Record<string, () => Json>> = {
    __typename: () => typeName('PageInfo'),
    hasNextPage: () => (page.isBackward ? hasBehind : hasMore),
    hasPreviousPage: () => (page.isBackward ? hasMore : hasBehind),
    startCursor: () => boundaryCursor(c, page, first),
    endCursor: () => boundaryCursor(c, page, last),
  };
  return objectOf(c.fieldsOf(type, field).map((inner) => named(fields[inner.name]?.() ?? NULL, inner.key)));
}

/** The cursor of the row with a number; null on an empty page. */
function boundaryCursor(c: Compilation, page: Page, at: Sql): Json {
  const { key, id } = cursorPlace(c, page);
  const picked = (expression: Sql): Sql => sql`(${aggregate(c, page, 'array_agg', expression)})[${at}]`;
  const cursor = cursorOf(page, { key: picked(key), id: picked(id) });
  return [sql`case when count(*) > 0 then ${asText(cursor)} else 'null' end`];
}

function fieldTypeName(type: GraphQLObjectType, field: string): string {
  const definition = type.getFields()[field];
  if (!definition) throw new Error(`${type.name} has no field ${field}`);
  return getNamedType(definition.type).name;
}
