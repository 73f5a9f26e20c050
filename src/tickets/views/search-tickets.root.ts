import { getNamedType, type GraphQLObjectType } from 'graphql';
import { Permission } from '../../access/permission.js';
import { badInput } from '../../reading/bad-input.js';
import type { Compilation, SiteArguments } from '../../reading/compilation.js';
import { cursorTag, cursorText, readCursor } from '../../reading/cursor.js';
import {
  asText,
  type Json,
  listJson,
  type Member,
  named,
  NULL,
  objectJson,
  objectOf,
  objectType,
  typeName,
} from '../../reading/json.js';
import { rowMembers } from '../../reading/object.compiler.js';
import { DEFAULT_PAGE, requireSize } from '../../reading/page.js';
import { declareRoots, type RootField } from '../../reading/roots.js';
import type { SelectedField } from '../../reading/selected-field.js';
import { type Arguments, join, type Param, type Sql, sql, trusted } from '../../reading/sql.js';
import { visible } from '../../reading/visibility.js';
import { anyJson, quoted } from '../../reading/written.js';
import { messageView } from './message.view.js';
import { ticketView } from './ticket.view.js';

/** So many of the newest tickets are walked before the index of words is asked. */
const NEWEST = 250;
/** So many are walked when the words turn out to be too common to take all that have them from the index. */
const WALKED = 2000;
/** So many tickets and messages with the words are taken from the index as all that there are. */
const RARE = trusted('500');
const HEADLINE = trusted(`'StartSel=<mark>, StopSel=</mark>, MaxWords=35, MinWords=15'`);
const WORDS = trusted('(select words from asked)');
const ARE_MANY = trusted('(select ids is null from few)');

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
  const shown = objectOf(
    c.fieldsOf(type, selected).map((inner) => named(connectionField(search, type, inner), inner.key)),
  );
  return [sql`(with ${found(search)} select ${asText(shown)})`];
};

/** Checks the arguments. Errors: BAD_USER_INPUT. */
function searchForm({ text, first, after }: Arguments): string {
  const length = String(text).trim().length;
  if (length < 2 || length > 200) throw badInput('searchLength', ['text']);
  requireSize('first', first);
  return String(after != null);
}

/**
 * Newest first. The newest tickets are walked, which fills the page for common words. Else all older ones that have the
 * words are taken from the index, when they are few. Else the walk goes on, and only if that does not fill the page
 * either the index is asked for what it comes upon first. The planner alone flips between walk and index, a thousand
 * times too slow; each stage is a materialized one, so that it is taken once and only as far as it is needed.
 */
function found(search: Search): Sql {
  const { text, limit } = search;
  const stages: Readonly<Record<string, Sql>> = {
    asked: sql`select websearch_to_tsquery('russian', ${text}) as words, tsvector_to_array(to_tsvector('russian', ${text})) as lexemes`,
    newest: walk(search, trusted('true'), NEWEST),
    among_newest: hitsAmong(search, trusted('select * from newest')),
    edge: endOf(search, 'newest', NEWEST, ['among_newest']),
    few: sql`select ${rareIds(search)} as ids`,
    newer: walk(search, sql`${ARE_MANY} and t.id < (select older from edge)`, WALKED - NEWEST),
    among_newer: hitsAmong(search, trusted('select * from newer')),
    far_edge: endOf(search, 'newer', WALKED - NEWEST, ['among_newest', 'among_newer']),
    among_old: hitsAmong(
      search,
      byIds(search, sql`select unnest(ids) from few union all select ticket_id from ${candidates(search)}`),
    ),
    hits: union(['among_newest', 'among_newer', 'among_old']),
    found: sql`select id, row_number() over (order by id desc) as n from hits order by id desc limit ${limit}`,
  };
  const written = Object.entries(stages).map(([name, rows]) => sql`${trusted(name)} as materialized (${rows})`);
  return join(written, ', ');
}

/** So many of the newest tickets for which a condition holds. */
function walk(search: Search, condition: Sql, most: number): Sql {
  const order = trusted(`order by t.id desc limit ${most}`);
  return sql`select t.id, t.number, t.search from ticket t where ${condition} and ${seen(search)} ${order}`;
}

/** Tickets that are told by their ids. "offset 0" keeps PostgreSQL from walking all tickets in search of them. */
function byIds(search: Search, ids: Sql): Sql {
  const row = sql`select t.id, t.number, t.search from ticket t where t.id = told.id and ${seen(search)} offset 0`;
  return sql`select t.* from (${ids}) as told (id), lateral (${row}) t`;
}

function hitsAmong(search: Search, rows: Sql): Sql {
  // Not "exists": that the planner turns into a hash of every message that has the words.
  const inMessages = sql`(select true from message m where ${messageMatches(search, trusted('r.id'))} limit 1)`;
  const matches = sql`(r.search @@ ${WORDS} or r.number = upper(${search.text}) or ${inMessages})`;
  return sql`select r.id from (${rows}) r where ${matches} order by r.id desc limit ${search.limit}`;
}

/** Where a walk has ended: its last ticket; null when there are no more, or when the hits up to there fill the page. */
function endOf({ limit }: Search, walked: string, most: number, stages: readonly string[]): Sql {
  const last = trusted(`(select id from ${walked} order by id desc offset ${most - 1} limit 1)`);
  return sql`select case when (select count(*) from (${union(stages)}) h) < ${limit} then ${last} end as older`;
}

/** All older tickets; null when they are too many. */
function rareIds({ c, text }: Search): Sql {
  return sql`ticket_search_rare(${WORDS}, (select lexemes from asked), upper(${text}), ${withInternal(c)}, (select older from edge), ${RARE})`;
}

function candidates({ c, text }: Search): Sql {
  return sql`ticket_search_candidates(${WORDS}, upper(${text}), ${withInternal(c)}, (select older from far_edge), ${trusted(String(WALKED))})`;
}

function withInternal({ viewer }: Compilation): Sql {
  return trusted(String(viewer.can(Permission.READ_INTERNAL_MESSAGES)));
}

/** The tickets that the viewer may see and that come after the pages before. */
function seen({ c, beyond }: Search): Sql {
  return sql`${visible(c.tables, ticketView, 't', c.viewer)}${beyond}`;
}

function union(stages: readonly string[]): Sql {
  return trusted(stages.map((stage) => `select id from ${stage}`).join(' union all '));
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

function connectionField(search: Search, type: GraphQLObjectType, inner: SelectedField): Json {
  switch (inner.name) {
    case 'nodes':
      return shown(hitMembers(search, inner), search);
    case 'edges':
      return shown(edgeMembers(search, inner), search);
    case 'pageInfo':
      return pageInfo(search, inner);
    case 'totalCount':
      return [total(search)];
    default:
      return typeName(type.name);
  }
}

function shown(members: readonly Member[], { size }: Search): Json {
  return listJson(members, sql`from found f where f.n <= ${size} order by f.n`);
}

function edgeMembers(search: Search, edges: SelectedField): Member[] {
  return search.c.fieldsOf(objectType(search.c, 'TicketSearchHitEdge'), edges).map((inner) => {
    if (inner.name === 'cursor') return named(cursor(search), inner.key);
    if (inner.name === '__typename') return named(typeName('TicketSearchHitEdge'), inner.key);
    return named(objectOf(hitMembers(search, inner)), inner.key);
  });
}

function hitMembers(search: Search, hit: SelectedField): Member[] {
  const { c } = search;
  return c.fieldsOf(objectType(c, 'TicketSearchHit'), hit).map((inner) => {
    if (inner.name === 'snippet') return named(anyJson(snippet(search)), inner.key);
    if (inner.name === '__typename') return named(typeName('TicketSearchHit'), inner.key);
    const alias = c.alias();
    const row = sql`from ticket ${trusted(alias)} where ${trusted(alias)}.id = f.id`;
    return named(objectJson(rowMembers(c, { view: ticketView, alias }, inner), row), inner.key);
  });
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

function cursor({ site }: Search): Json {
  return quoted(cursorText([site.param('tag', 'text', tagOf), trusted('f.id'), trusted('f.id')]), true);
}

function pageInfo(search: Search, field: SelectedField): Json {
  const { c, site, size } = search;
  const edge = (direction: string): Json => {
    const row = sql`from found f where f.n <= ${size} order by f.n ${trusted(direction)} limit 1`;
    return [sql`coalesce((select ${asText(cursor(search))} ${row}), 'null')`];
  };
  const fields: Readonly<Record<string, Json>> = {
    __typename: typeName('PageInfo'),
    hasNextPage: [sql`(select count(*) > ${size} from found)::text`],
    hasPreviousPage: [String(site.args['after'] != null)],
    startCursor: edge('asc'),
    endCursor: edge('desc'),
  };
  const selected = c.fieldsOf(objectType(c, 'PageInfo'), field);
  return objectOf(selected.map((inner) => named(fields[inner.name] ?? NULL, inner.key)));
}

/** All that the search would find on all its pages. */
function total(search: Search): Sql {
  const whole = { ...search, limit: trusted(String(2 * WALKED)), beyond: trusted('') };
  return sql`(with ${found(whole)} select count(*)::int from found)`;
}

declareRoots({ searchTickets });
