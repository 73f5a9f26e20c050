import { getNamedType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { badInput } from './bad-input.js';
import type { Compilation, SiteArguments } from './compilation.js';
import { cursorTag, readCursor } from './cursor.js';
import { FilterCompiler, filterForm } from './filter.js';
import { columnsJson, listJson, named, objectType, ROW, type RowCompiler, typeName } from './json.js';
import type { SelectedField } from './selected-field.js';
import { type Arguments, every, join, type Param, type Sql, sql, trusted } from './sql.js';
import { choicesOf, type Narrowing } from './narrowing.js';
import type { ListDefinition, Order, OrderKey, View } from './view.js';
import { visible } from './visibility.js';

export const DEFAULT_PAGE = 25;
export const LARGEST_PAGE = 100;
/** Sizes that PostgreSQL plans for: each page for the next one that is large enough. */
const PLANNED_PAGES = [10, DEFAULT_PAGE, 50, LARGEST_PAGE];

/** The edge over which a nested list was reached. */
interface Edge {
  readonly by: string;
  readonly id: Sql;
}

/** A list at its place in a document. */
export interface ListPlace {
  readonly view: View;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly selected: SelectedField;
  readonly edge?: Edge;
  readonly narrowing?: Narrowing;
}

/** The sort key of a list: its expression, and its PostgreSQL type. */
interface SortKey {
  readonly column: Sql;
  readonly type: string;
}

interface Page {
  /** Name of the set of at most first + 1 rows. */
  readonly name: Sql;

  readonly view: View;
  readonly list: ListDefinition;
  readonly site: SiteArguments;
  readonly order: Order;
  readonly isBackward: boolean;
  readonly rowColumns: RowCompiler;
  readonly edge: Edge | undefined;
  readonly narrowing: Narrowing | undefined;
}

/** A Relay connection over a view's list: keyset page, edges, nodes, page info and, only when asked for, the total. */
export function connectionJson(
  c: Compilation,
  { view, definition, selected, edge, narrowing }: ListPlace,
  rowColumns: RowCompiler,
): Sql {
  if (!view.list) throw new Error(`The view of ${view.type} declares no list`);
  const site = c.site(selected, definition, (args) => `${pageForm(args)}|${choicesOf(narrowing, args)}`);
  const order = (site.args['orderBy'] as Order | null | undefined) ?? narrowing?.order ?? view.list.defaultOrder;
  const isBackward = site.args['last'] != null;
  const name = trusted(c.alias());
  const page: Page = { name, view, list: view.list, site, order, isBackward, rowColumns, edge, narrowing };
  const type = objectType(c, getNamedType(definition.type).name);
  const columns = c.fieldsOf(type, selected).map((inner) => named(connectionField(c, page, type, inner), inner.key));
  return sql`(select row_to_json(${ROW}) from (with ${page.name} as materialized (${pageRows(c, page)}) select ${join(columns, ', ')}) ${ROW})`;
}

/** Checks the arguments of a page and gives their form. Errors: BAD_USER_INPUT. */
function pageForm(args: Arguments): string {
  const { first = null, last = null, after = null, before = null } = args;
  if (first !== null && last !== null) throw badInput('firstOrLast', ['first']);
  for (const [name, size] of Object.entries({ first, last })) {
    if (size !== null && (Number(size) < 1 || Number(size) > LARGEST_PAGE)) {
      throw badInput('pageSize', [name], { name, most: LARGEST_PAGE });
    }
  }
  if (before !== null && last === null) throw badInput('beforeWithLast', ['before']);
  if (after !== null && last !== null) throw badInput('afterWithFirst', ['after']);
  const hasPlace = after !== null || before !== null;
  const form = [last === null, plannedSize(args), hasPlace, args['updatedSince'] != null, args['orderBy'] ?? null];
  return `${JSON.stringify(form)}|${filterForm(args['filter'])}`;
}

function sizeIn(args: Arguments): number {
  return Number(args['first'] ?? args['last'] ?? DEFAULT_PAGE);
}

function plannedSize(args: Arguments): number {
  return PLANNED_PAGES.find((size) => size >= sizeIn(args)) ?? LARGEST_PAGE;
}

function sortKey(c: Compilation, page: Page, alias: string): SortKey {
  const key: OrderKey | undefined = page.list.orders[page.order.field];
  if (!key) throw new Error(`${page.view.type} has no order ${page.order.field}`);
  const column = c.tables.column(page.view.entity, alias, key.by);
  const type = c.tables.typeOf(page.view.entity, key.by);
  return { column: key.whenNull === undefined ? column : sql`coalesce(${column}, ${trusted(key.whenNull)})`, type };
}

/**
 * The rows of the page and one more, numbered in the order in which they are walked. One plan serves all sizes, so it is
 * told a size in figures; for one that it does not know PostgreSQL would prepare to read a tenth of the table.
 */
function pageRows(c: Compilation, page: Page): Sql {
  const alias = c.alias();
  const key = sortKey(c, page, alias);
  const id = c.tables.column(page.view.entity, alias, 'id');
  const isAscending = (page.order.direction === 'ASC') !== page.isBackward;
  const direction = trusted(isAscending ? 'asc' : 'desc');
  const condition = every([...listConditions(c, page, alias), ...keyset(page, key, id, isAscending)]);
  const table = sql`${c.tables.nameOf(page.view.entity)} ${trusted(alias)}`;
  const rows = sql`select ${trusted(alias)}.*, ${key.column} as "#key" from ${table} where ${condition} order by ${key.column} ${direction}, ${id} ${direction} limit ${trusted(String(plannedSize(page.site.args) + 1))}`;
  const numbered = sql`select rows.*, row_number() over () as "#n" from (${rows}) rows`;
  return sql`select * from (${numbered}) numbered where "#n" <= ${sizeOf(page)} + 1`;
}

function listConditions(c: Compilation, page: Page, alias: string): Sql[] {
  const { view, list, site, edge, narrowing } = page;
  const conditions = [
    visible(c.tables, view, alias, c.viewer, edge?.by),
    new FilterCompiler(c.tables, view.entity, list, site).condition(alias),
  ];
  if (edge) conditions.push(sql`${c.tables.column(view.entity, alias, edge.by)} = ${edge.id}`);
  if (narrowing) conditions.push(narrowing.only(c.tables.row(view.entity, alias), c.viewer, site.args));
  if (site.args['updatedSince'] != null) {
    const since = site.param('updatedSince', 'timestamptz', (args) => args['updatedSince']);
    conditions.push(sql`${c.tables.column(view.entity, alias, 'updatedAt')} >= ${since}`);
  }
  return conditions;
}

function keyset(page: Page, key: SortKey, id: Sql, isAscending: boolean): Sql[] {
  const name = page.isBackward ? 'before' : 'after';
  if (page.site.args[name] == null) return [];
  const cursor = (args: Arguments) => readCursor(String(args[name]), tagOf(page, args), key.type, name);
  const place = sql`(${page.site.param('cursor.key', key.type, (args) => cursor(args).key)}, ${page.site.param('cursor.id', 'uuid', (args) => cursor(args).id)})`;
  return [isAscending ? sql`(${key.column}, ${id}) > ${place}` : sql`(${key.column}, ${id}) < ${place}`];
}

function tagOf(page: Page, args: Arguments): string {
  return cursorTag([page.view.type, choicesOf(page.narrowing, args)], page.order, args);
}

function sizeOf(page: Page): Param {
  return page.site.param('size', 'integer', sizeIn);
}

function connectionField(c: Compilation, page: Page, type: GraphQLObjectType, inner: SelectedField): Sql {
  switch (inner.name) {
    case 'nodes':
      return shownRows(c, page, (alias) => page.rowColumns(c, { view: page.view, alias }, inner));
    case 'edges':
      return shownRows(c, page, (alias) => edgeColumns(c, page, alias, type, inner));
    case 'pageInfo':
      return pageInfo(c, page, inner);
    case 'totalCount':
      return total(c, page);
    default:
      return typeName(type.name);
  }
}

function shownRows(c: Compilation, page: Page, columns: (alias: string) => Sql): Sql {
  const alias = c.alias();
  const direction = trusted(page.isBackward ? 'desc' : 'asc');
  const rows = sql`from ${page.name} ${trusted(alias)} where ${trusted(alias)}."#n" <= ${sizeOf(page)} order by ${trusted(alias)}."#n" ${direction}`;
  return listJson(columns(alias), rows);
}

function edgeColumns(
  c: Compilation,
  page: Page,
  alias: string,
  connection: GraphQLObjectType,
  edges: SelectedField,
): Sql {
  const type = objectType(c, fieldTypeName(connection, 'edges'));
  const columns = c.fieldsOf(type, edges).map((inner) => {
    if (inner.name === 'cursor') return named(cursorOf(page, alias), inner.key);
    if (inner.name === '__typename') return named(typeName(type.name), inner.key);
    return named(columnsJson(page.rowColumns(c, { view: page.view, alias }, inner)), inner.key);
  });
  return join(columns, ', ');
}

/** An opaque text that names the place, and the order and filter that it belongs to. */
function cursorOf(page: Page, alias: string): Sql {
  const tag = page.site.param('tag', 'text', (args) => tagOf(page, args));
  const place = sql`json_build_array(${tag}, ${trusted(alias)}."#key"::text, ${trusted(alias)}.id)`;
  return sql`translate(encode(convert_to(${place}::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

function pageInfo(c: Compilation, page: Page, field: SelectedField): Sql {
  const type = objectType(c, 'PageInfo');
  const hasMore = sql`(select count(*) > ${sizeOf(page)} from ${page.name})`;
  const hasBehind = trusted(String(page.site.args[page.isBackward ? 'before' : 'after'] != null));
  const columns: Readonly<Record<string, Sql>> = {
    __typename: typeName('PageInfo'),
    hasNextPage: page.isBackward ? hasBehind : hasMore,
    hasPreviousPage: page.isBackward ? hasMore : hasBehind,
    startCursor: boundaryCursor(c, page, !page.isBackward),
    endCursor: boundaryCursor(c, page, page.isBackward),
  };
  const shown = c.fieldsOf(type, field).map((inner) => named(columns[inner.name] ?? trusted('null'), inner.key));
  return columnsJson(join(shown, ', '));
}

function boundaryCursor(c: Compilation, page: Page, isFirstWalked: boolean): Sql {
  const alias = c.alias();
  const direction = trusted(isFirstWalked ? 'asc' : 'desc');
  return sql`(select ${cursorOf(page, alias)} from ${page.name} ${trusted(alias)} where ${trusted(alias)}."#n" <= ${sizeOf(page)} order by ${trusted(alias)}."#n" ${direction} limit 1)`;
}

function total(c: Compilation, page: Page): Sql {
  const alias = c.alias();
  const table = sql`${c.tables.nameOf(page.view.entity)} ${trusted(alias)}`;
  return sql`(select count(*)::int from ${table} where ${every(listConditions(c, page, alias))})`;
}

function fieldTypeName(type: GraphQLObjectType, field: string): string {
  const definition = type.getFields()[field];
  if (!definition) throw new Error(`${type.name} has no field ${field}`);
  return getNamedType(definition.type).name;
}
