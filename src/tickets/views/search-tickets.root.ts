import { getNamedType, type GraphQLObjectType } from 'graphql';
import { Permission } from '../../access/permission.js';
import { badInput } from '../../reading/bad-input.js';
import type { Compilation, SiteArguments } from '../../reading/compilation.js';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../../reading/connection.compiler.js';
import { cursorTag, readCursor } from '../../reading/cursor.js';
import { columnsJson, listJson, named, objectJson, objectType, typeName } from '../../reading/json.js';
import { selectList } from '../../reading/object.compiler.js';
import { declareRoots, type RootField } from '../../reading/roots.js';
import type { SelectedField } from '../../reading/selected-field.js';
import { type Arguments, join, type Param, type Sql, sql, trusted } from '../../reading/sql.js';
import { visible } from '../../reading/visibility.js';
import { messageView } from './message.view.js';
import { ticketView } from './ticket.view.js';

/** So many of the newest tickets are walked before the index of words is asked, and so many matches are taken from it. */
const WALKED = trusted('2000');
const HEADLINE = trusted(`'StartSel=<mark>, StopSel=</mark>, MaxWords=35, MinWords=15'`);
const WORDS = trusted('(select words from asked)');

/** One search at its place in a document. */
interface Search {
  readonly c: Compilation;
  readonly site: SiteArguments;
  readonly size: Param;
  readonly text: Param;
  /** How many hits are wanted, at most. */
  readonly limit: Sql;
  /** The condition that leaves out the pages before, beginning with "and". */
  readonly beyond: Sql;
}

const searchTickets: RootField = (c, selected, definition) => {
  const site = c.site(selected, definition, searchForm);
  const size = site.param('size', 'integer', (args) => args['first'] ?? DEFAULT_PAGE);
  const text = site.param('text', 'text', (args) => args['text']);
  const search = { c, site, size, text, limit: sql`${size} + 1`, beyond: olderThanCursor(site) };
  const type = objectType(c, getNamedType(definition.type).name);
  const columns = c.fieldsOf(type, selected).map((inner) => named(connectionField(search, type, inner), inner.key));
  return sql`(select row_to_json(r) from (with ${found(search)} select ${join(columns, ', ')}) r)`;
};

/** Checks the arguments. Errors: BAD_USER_INPUT. */
function searchForm({ text, first, after }: Arguments): string {
  const length = String(text).trim().length;
  if (length < 2 || length > 200) throw badInput('searchLength', ['text']);
  if (first != null && (Number(first) < 1 || Number(first) > LARGEST_PAGE)) {
    throw badInput('pageSize', ['first'], { name: 'first', most: LARGEST_PAGE });
  }
  return String(after != null);
}

/**
 * Newest first: walks the newest visible tickets, which fills the page for common words; only a page that is not full
 * asks the index, which is quick for rare words. The planner alone flips between the two ways, a thousand times too slow.
 */
function found(search: Search): Sql {
  const { c, text, limit, beyond } = search;
  const seen = sql`${visible(c.tables, ticketView, 't', c.viewer)}${beyond}`;
  // Not "exists": that the planner turns into a hash of every message that has the words.
  const matches = sql`(r.search @@ ${WORDS} or r.number = upper(${text}) or (select true from message m where ${messageMatches(search, trusted('r.id'))} limit 1))`;
  const newest = sql`select t.id, t.number, t.search from ticket t where ${seen} order by t.id desc`;
  const older = sql`case when (select count(*) from walked) < ${limit} then (select t.id from ticket t where ${seen} order by t.id desc offset ${WALKED} - 1 limit 1) end`;
  const withInternal = trusted(String(c.viewer.can(Permission.READ_INTERNAL_MESSAGES)));
  const candidates = sql`ticket_search_candidates(${WORDS}, upper(${text}), ${withInternal}, ${older}, ${WALKED})`;
  // "offset 0" keeps PostgreSQL from walking all tickets in search of those that are candidates.
  const known = sql`select t.* from ${candidates} found, lateral (select t.id, t.number, t.search from ticket t where t.id = found.ticket_id and ${seen} offset 0) t`;
  const page = (rows: Sql): Sql => sql`select r.id from (${rows}) r where ${matches} order by r.id desc limit ${limit}`;
  return join(
    [
      sql`asked as materialized (select websearch_to_tsquery('russian', ${text}) as words)`,
      sql`walked as materialized (${page(sql`${newest} limit ${WALKED}`)})`,
      sql`looked_up as materialized (${page(known)})`,
      sql`found as materialized (select id, row_number() over (order by id desc) as n from (select id from walked union all select id from looked_up) h order by id desc limit ${limit})`,
    ],
    ', ',
  );
}

function olderThanCursor(site: SiteArguments): Sql {
  if (site.args['after'] == null) return trusted('');
  const id = site.param('cursor', 'uuid', (args) => readCursor(String(args['after']), tagOf(args), 'uuid', 'after').id);
  return sql` and t.id < ${id}`;
}

function tagOf(args: Arguments): string {
  return cursorTag(['TicketSearchHit', String(args['text'])], null, args);
}

/** A message of a ticket that the viewer may read and that has the words: a note is never found by a customer (INV-09). */
function messageMatches({ c }: Search, ticketId: Sql): Sql {
  return sql`m.ticket_id = ${ticketId} and m.search @@ ${WORDS} and ${visible(c.tables, messageView, 'm', c.viewer, 'ticketId')}`;
}

function connectionField(search: Search, type: GraphQLObjectType, inner: SelectedField): Sql {
  switch (inner.name) {
    case 'nodes':
      return shown(hitColumns(search, inner), search);
    case 'edges':
      return shown(edgeColumns(search, inner), search);
    case 'pageInfo':
      return pageInfo(search, inner);
    case 'totalCount':
      return total(search);
    default:
      return typeName(type.name);
  }
}

function shown(columns: Sql, { size }: Search): Sql {
  return listJson(columns, sql`from found f where f.n <= ${size} order by f.n`);
}

function edgeColumns(search: Search, edges: SelectedField): Sql {
  const columns = search.c.fieldsOf(objectType(search.c, 'TicketSearchHitEdge'), edges).map((inner) => {
    if (inner.name === 'cursor') return named(cursor(search), inner.key);
    if (inner.name === '__typename') return named(typeName('TicketSearchHitEdge'), inner.key);
    return named(columnsJson(hitColumns(search, inner)), inner.key);
  });
  return join(columns, ', ');
}

function hitColumns(search: Search, hit: SelectedField): Sql {
  const { c } = search;
  const columns = c.fieldsOf(objectType(c, 'TicketSearchHit'), hit).map((inner) => {
    if (inner.name === 'snippet') return named(snippet(search), inner.key);
    if (inner.name === '__typename') return named(typeName('TicketSearchHit'), inner.key);
    const alias = c.alias();
    const row = sql`from ticket ${trusted(alias)} where ${trusted(alias)}.id = f.id`;
    return named(objectJson(selectList(c, { view: ticketView, alias }, inner), row), inner.key);
  });
  return join(columns, ', ');
}

/** From the first message with the words, or else from the title. What people wrote is escaped before it is marked. */
function snippet(search: Search): Sql {
  const marked = (column: string): Sql => {
    const escaped = `replace(replace(replace(${column}, '&', '&amp;'), '<', '&lt;'), '>', '&gt;')`;
    return sql`ts_headline('russian', ${trusted(escaped)}, ${WORDS}, ${HEADLINE})`;
  };
  const ofMessage = sql`(select ${marked('m.body_text')} from message m where ${messageMatches(search, trusted('f.id'))} order by m.seq limit 1)`;
  return sql`coalesce(${ofMessage}, (select ${marked('t.title')} from ticket t where t.id = f.id))`;
}

function cursor({ site }: Search): Sql {
  const place = sql`json_build_array(${site.param('tag', 'text', tagOf)}, f.id, f.id)`;
  return sql`translate(encode(convert_to(${place}::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

function pageInfo(search: Search, field: SelectedField): Sql {
  const { c, site, size } = search;
  const edge = (direction: string): Sql =>
    sql`(select ${cursor(search)} from found f where f.n <= ${size} order by f.n ${trusted(direction)} limit 1)`;
  const columns: Readonly<Record<string, Sql>> = {
    __typename: typeName('PageInfo'),
    hasNextPage: sql`(select count(*) > ${size} from found)`,
    hasPreviousPage: trusted(String(site.args['after'] != null)),
    startCursor: edge('asc'),
    endCursor: edge('desc'),
  };
  const selected = c.fieldsOf(objectType(c, 'PageInfo'), field);
  return columnsJson(
    join(
      selected.map((inner) => named(columns[inner.name] ?? trusted('null'), inner.key)),
      ', ',
    ),
  );
}

/** All that the search would find on all its pages. */
function total(search: Search): Sql {
  const whole = { ...search, limit: sql`2 * ${WALKED}`, beyond: trusted('') };
  return sql`(with ${found(whole)} select count(*)::int from found)`;
}

declareRoots({ searchTickets });
