import { badInput } from './bad-input.js';
import type { Compilation, SiteArguments } from './compilation.js';
import { cursorTag, readCursor } from './cursor.js';
import { FilterCompiler, filterForm } from './filter.js';
import { choicesOf, type Narrowing } from './narrowing.js';
import { type Arguments, every, join, type Param, Sql, sql, trusted } from './sql.js';
import type { ListDefinition, Order, OrderKey, View } from './view.js';
import { visible } from './visibility.js';

export const DEFAULT_PAGE = 25;
export const LARGEST_PAGE = 100;
/** Sizes that PostgreSQL plans for: each page for the next one that is large enough. */
const PLANNED_PAGES = [10, DEFAULT_PAGE, 50, LARGEST_PAGE];

/** The edge over which a nested list was reached. */
export interface Edge {
  readonly by: string;
  readonly id: Sql;
}

/** A page of a list: which rows are on it, and in which order. */
export interface Page {
  /** The alias of its rows: those that are shown, and one more when the page has to know whether there is another. */
  readonly alias: string;
  readonly hasOneMore: boolean;

  readonly view: View;
  readonly list: ListDefinition;
  readonly site: SiteArguments;
  readonly order: Order;
  readonly isBackward: boolean;
  readonly edge: Edge | undefined;
  readonly narrowing: Narrowing | undefined;
}

/** The sort key of a list: its expression, and its PostgreSQL type. */
interface SortKey {
  readonly column: Sql;
  readonly type: string;
}

/** Checks the arguments of a page and gives their form. Errors: BAD_USER_INPUT. */
export function pageForm(args: Arguments, list: ListDefinition): string {
  const { first = null, last = null, after = null, before = null } = args;
  if (first !== null && last !== null) throw badInput('firstOrLast', ['first']);
  requireSize('first', first);
  requireSize('last', last);
  if (before !== null && last === null) throw badInput('beforeWithLast', ['before']);
  if (after !== null && last !== null) throw badInput('afterWithFirst', ['after']);
  const hasPlace = after !== null || before !== null;
  const form = [last === null, plannedSize(args), hasPlace, args['updatedSince'] != null, args['orderBy'] ?? null];
  return `${JSON.stringify(form)}|${filterForm(args['filter'], list.filters)}`;
}

/** Errors: BAD_USER_INPUT for a size that no page has; none at all is fine. */
export function requireSize(name: string, size: unknown): void {
  if (size == null || (Number(size) >= 1 && Number(size) <= LARGEST_PAGE)) return;
  throw badInput('pageSize', [name], { name, most: LARGEST_PAGE });
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
 * The rows of the page. One plan serves all sizes, so it is told a size in figures; for one that it does not know PostgreSQL
 * would prepare to read a tenth of the table.
 */
export function pageRows(c: Compilation, page: Page): Sql {
  const alias = c.alias();
  const walks = alternatives(c, page, alias).map((chosen) => walk(c, page, alias, chosen));
  const rows = walks.length === 1 ? join(walks, '') : merged(page, walks);
  return sql`select * from (${rows}) rows limit ${sizeOf(page)}${trusted(page.hasOneMore ? ' + 1' : '')}`;
}

/** The conditions of which the choice of the list wants one to hold; each is walked by itself. */
function alternatives(c: Compilation, { narrowing, view, site }: Page, alias: string): readonly Sql[] {
  const chosen = narrowing?.only(c.tables.row(view.entity, alias), c.viewer, site.args) ?? trusted('true');
  return chosen instanceof Sql ? [chosen] : chosen;
}

/** As many rows as a page can have, in its order. */
function walk(c: Compilation, page: Page, alias: string, chosen: Sql): Sql {
  const key = sortKey(c, page, alias);
  const id = c.tables.column(page.view.entity, alias, 'id');
  const isAscending = isWalkedUpwards(page);
  const direction = trusted(isAscending ? 'asc' : 'desc');
  const condition = every([...listConditions(c, page, alias), chosen, ...keyset(page, key, id, isAscending)]);
  const table = sql`${c.tables.nameOf(page.view.entity)} ${trusted(alias)}`;
  return sql`select ${trusted(alias)}.*, ${key.column} as "#key" from ${table} where ${condition} order by ${key.column} ${direction}, ${id} ${direction} limit ${mostRows(page)}`;
}

function merged(page: Page, walks: readonly Sql[]): Sql {
  const direction = trusted(isWalkedUpwards(page) ? 'asc' : 'desc');
  const union = join(
    walks.map((one) => sql`(${one})`),
    ' union all ',
  );
  return sql`select * from (${union}) walks order by walks."#key" ${direction}, walks.id ${direction} limit ${mostRows(page)}`;
}

function isWalkedUpwards({ order, isBackward }: Page): boolean {
  return (order.direction === 'ASC') !== isBackward;
}

function mostRows({ site }: Page): Sql {
  return trusted(String(plannedSize(site.args) + 1));
}

function listConditions(c: Compilation, page: Page, alias: string): Sql[] {
  const { view, list, site, edge } = page;
  const conditions = [
    visible(c.tables, view, alias, c.viewer, edge?.by),
    new FilterCompiler(c.tables, view.entity, list, site).condition(alias),
  ];
  if (edge) conditions.push(sql`${c.tables.column(view.entity, alias, edge.by)} = ${edge.id}`);
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

export function tagOf(page: Page, args: Arguments): string {
  return cursorTag([page.view.type, choicesOf(page.narrowing, args)], page.order, args);
}

export function sizeOf(page: Page): Param {
  return page.site.param('size', 'integer', sizeIn);
}

/** How many rows the list has on all its pages. */
export function total(c: Compilation, page: Page): Sql {
  const alias = c.alias();
  const table = sql`${c.tables.nameOf(page.view.entity)} ${trusted(alias)}`;
  const chosen = join(alternatives(c, page, alias), ' or ');
  return sql`(select count(*)::int from ${table} where ${every([...listConditions(c, page, alias), sql`(${chosen})`])})`;
}
