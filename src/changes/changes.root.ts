import { getNamedType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { badInput } from '../reading/bad-input.js';
import type { Compilation, SiteArguments } from '../reading/compilation.js';
import { asText, type Json, listJson, named, objectOf, objectType, typeName } from '../reading/json.js';
import { nodeJson } from '../reading/node.roots.js';
import { DEFAULT_PAGE, requireSize } from '../reading/page.js';
import { declareRoots } from '../reading/roots.js';
import type { SelectedField } from '../reading/selected-field.js';
import { type Arguments, join, type Param, type Sql, sql, trusted } from '../reading/sql.js';
import { allViews, type View } from '../reading/view.js';
import { instant, quoted } from '../reading/written.js';
import { changeCursor, readChangeCursor, START } from './change-cursor.js';
import { entityName, SEEN_NOW, sightOf } from './sight.js';

/** So many events are looked at for one page, whether the viewer may see their rows or not. */
const LOOKED_AT = trusted('5000');

/** The feed at its place in a document. */
interface Feed {
  readonly c: Compilation;
  readonly site: SiteArguments;
  readonly views: readonly View[];
  readonly size: Param;
  /** Name of the set of at most `size` + 1 events of the page. */
  readonly page: Sql;
  /** The events after the cursor, in order: what follows `from`. */
  readonly events: Sql;
}

function changes(c: Compilation, selected: SelectedField, definition: GraphQLField<unknown, unknown>): Json {
  const site = c.site(selected, definition, feedForm);
  const size = site.param('size', 'integer', (args) => args['first'] ?? DEFAULT_PAGE);
  const page = trusted(c.alias());
  const events = sql`audit_event e where e.vendor_id = ${c.viewer.vendorId}${afterCursor(c, site)} order by e.seq`;
  const feed: Feed = { c, site, views: viewsOf(site.args), size, page, events };
  const type = objectType(c, getNamedType(definition.type).name);
  const shown = objectOf(c.fieldsOf(type, selected).map((inner) => named(pageField(feed, type, inner), inner.key)));
  return [sql`(with ${page} as materialized (${pageEvents(feed)}) select ${asText(shown)})`];
}

/** Checks the arguments and gives their form. Errors: BAD_USER_INPUT. */
function feedForm(args: Arguments): string {
  const { first, after } = args;
  requireSize('first', first);
  if (typeof after === 'string') readChangeCursor(after);
  const types = viewsOf(args).map(({ type }) => type);
  return `${typeof after}|${types.join()}`;
}

/** The views of the types that are asked for, each once; all that have ids of their own unless told. */
function viewsOf({ types }: Arguments): View[] {
  const nodes = allViews().filter(({ prefix }) => prefix !== undefined);
  if (types == null) return nodes;
  const wanted = types as string[];
  const unknown = wanted.find((name) => !nodes.some(({ type }) => type === name));
  if (unknown !== undefined) throw badInput('nodeType', ['types'], { name: unknown });
  return nodes.filter(({ type }) => wanted.includes(type));
}

/** Whoever holds the head of the chain holds it until his commit, so nothing can still appear before what is seen. */
function afterCursor(c: Compilation, site: SiteArguments): Sql {
  if (site.args['after'] == null) return trusted('');
  const place = (part: 'seq' | 'mark', type: string): Param =>
    site.param(`after.${part}`, type, (args) => readChangeCursor(String(args['after']))[part]);
  return sql` and e.seq > (select place_in_chain(${c.viewer.vendorId}, ${place('seq', 'bigint')}, ${place('mark', 'text')}))`;
}

/** The first events whose rows the viewer sees or saw; `offset 0` lets each be judged once, and only until the page is full. */
function pageEvents({ c, views, size, events }: Feed): Sql {
  const names = join([trusted(`''`), ...views.map(entityName)], ', ');
  const looked = sql`select e.seq, e.entity, e.entity_id, e.before is null as is_birth, e.at, e.hash from ${events} limit ${LOOKED_AT}`;
  const sight = views.length === 0 ? trusted('0') : sightOf(c, { alias: trusted('l') }, views);
  const judged = sql`select l.*, ${sight} as sight from (${looked}) l where l.entity in (${names}) order by l.seq offset 0`;
  const seen = sql`select j.* from (${judged}) j where j.sight > 0 order by j.seq limit ${size} + 1`;
  return sql`select s.*, row_number() over () as "#n" from (${seen}) s`;
}

function pageField(feed: Feed, type: GraphQLObjectType, inner: SelectedField): Json {
  switch (inner.name) {
    case 'nodes':
      return shownChanges(feed, inner);
    case 'endCursor':
      return quoted(endCursor(feed), true);
    case 'hasNextPage':
      return [sql`(${isFull(feed)} or exists (select from ${feed.events} offset ${LOOKED_AT}))::text`];
    case 'newestCursor':
      return quoted(newestCursor(feed), true);
    default:
      return typeName(type.name);
  }
}

const isFull = ({ page, size }: Feed): Sql => sql`(select count(*) > ${size} from ${page})`;

/** Of a full page that of its last change; else that of the last event that was looked at, shown or not. */
function endCursor(feed: Feed): Sql {
  const { c, site, page, size, events } = feed;
  const alias = trusted(c.alias());
  const lastShown = sql`select s.seq, s.hash from ${page} s where s."#n" = ${size} and ${isFull(feed)}`;
  const looked = sql`select e.seq, e.hash from ${events} limit ${LOOKED_AT}`;
  const lastLooked = sql`select l.seq, l.hash from (${looked}) l where not ${isFull(feed)} order by l.seq desc limit 1`;
  const cursor = changeCursor(sql`${alias}.seq`, sql`${alias}.hash`);
  const given = site.param('after', 'text', (args) => args['after'] ?? START);
  return sql`coalesce((select ${cursor} from ((${lastShown}) union all (${lastLooked})) ${alias}), ${given})`;
}

function newestCursor({ c }: Feed): Sql {
  const cursor = changeCursor(sql`h.seq`, sql`h.hash`);
  return sql`coalesce((select ${cursor} from audit_head h where h.vendor_id = ${c.viewer.vendorId}), ${trusted(`'${START}'`)})`;
}

function shownChanges(feed: Feed, nodes: SelectedField): Json {
  const { c, page, size } = feed;
  const alias = trusted(c.alias());
  const type = objectType(c, 'Change');
  const members = c.fieldsOf(type, nodes).map((inner) => named(changeField(feed, alias, inner), inner.key));
  return listJson(members, sql`from ${page} ${alias} where ${alias}."#n" <= ${size} order by ${alias}."#n"`);
}

function changeField({ c, views }: Feed, change: Sql, inner: SelectedField): Json {
  const byType = (answer: (view: View) => Sql): Sql => {
    const cases = views.map((view) => sql`when ${entityName(view)} then ${answer(view)}`);
    return cases.length === 0 ? trusted('null::text') : sql`case ${change}.entity ${join(cases, ' ')} end`;
  };
  switch (inner.name) {
    case 'cursor':
      return quoted(changeCursor(sql`${change}.seq`, sql`${change}.hash`), true);
    case 'type':
      return [byType(({ type }) => asText(typeName(type)))];
    case 'id':
      return quoted(sql`typeid(${byType(({ prefix }) => trusted(`'${prefix}'`))}, ${change}.entity_id)`, true);
    case 'kind':
      return quoted(kindOf(change), true);
    case 'at':
      return quoted(instant(sql`${change}.at`), true);
    case 'node':
      return [byType((view) => asText(nodeJson(c, view, sql`${change}.entity_id`, inner)))];
    default:
      return typeName('Change');
  }
}

function kindOf(change: Sql): Sql {
  const isGone = sql`${change}.sight <> ${trusted(String(SEEN_NOW))}`;
  return sql`case when ${isGone} then 'REMOVED' when ${change}.is_birth then 'CREATED' else 'UPDATED' end`;
}

declareRoots({ changes });
