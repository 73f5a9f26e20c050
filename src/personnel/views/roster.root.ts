import { getNamedType } from 'graphql';
import { badInput } from '../../reading/bad-input.js';
import type { Compilation, SiteArguments } from '../../reading/compilation.js';
import { connectionJson } from '../../reading/connection.compiler.js';
import { asText, type Json, named, objectOf, objectType, typeName } from '../../reading/json.js';
import { rowMembers } from '../../reading/object.compiler.js';
import { cell, reportMembers, rowAt } from '../../reading/report.js';
import { declareRoots, type RootField } from '../../reading/roots.js';
import type { SelectedField } from '../../reading/selected-field.js';
import { type Arguments, type Sql, sql, trusted } from '../../reading/sql.js';
import type { RowSql } from '../../reading/view.js';
import { visible } from '../../reading/visibility.js';
import { instant, quoted } from '../../reading/written.js';
import { fromPublicId } from '../../shared/ids.js';
import type { DutyShift } from '../domain/duty-shift.entity.js';
import { GAPS, type Question, sweep } from './coverage.js';
import { isInForce } from './planning.visibility.js';
import { dutyShiftView, staffingNormView } from './rota.view.js';

const LONGEST_DAYS = 366;
const DAY = 24 * 60 * 60 * 1000;
const MOST_POSTS = trusted('50');

/** Checks the period. Errors: BAD_USER_INPUT. */
export function periodForm({ from, to }: Arguments): string {
  const length = (to as Date).getTime() - (from as Date).getTime();
  if (!(length > 0) || length > LONGEST_DAYS * DAY) throw badInput('periodLength', ['to'], { days: LONGEST_DAYS });
  return '';
}

/** The uuid behind an argument; null when it was not given. Errors: BAD_USER_INPUT. */
export function uuidArgument(site: SiteArguments, name: string, prefix: string): Sql {
  const param = site.param(name, 'uuid', (args) => {
    const given = args[name];
    if (typeof given !== 'string') return null;
    const uuid = fromPublicId(prefix, given);
    if (uuid === null) throw badInput('idOfKind', [name], { prefix });
    return uuid;
  });
  return sql`${param}`;
}

/** The skill that is asked for beyond those of the posts; at least PROFICIENT, who works alone, unless told. */
export function askedSkill(site: SiteArguments): Question['skill'] {
  if (site.args['skillId'] == null) return null;
  const level = site.param('minLevel', 'skill_level', (args) => args['minLevel'] ?? 'PROFICIENT');
  return { id: uuidArgument(site, 'skillId', 'skill'), level: sql`${level}` };
}

interface Place {
  readonly c: Compilation;
  readonly site: SiteArguments;
  readonly since: Sql;
  readonly until: Sql;
}

const roster: RootField = (c, selected, definition) => {
  const site = c.site(selected, definition, (args) => `${periodForm(args)}${String(args['skillId'] != null)}`);
  const since = sql`${site.param('from', 'timestamptz', (args) => args['from'])}`;
  const until = sql`${site.param('to', 'timestamptz', (args) => args['to'])}`;
  const place = { c, site, since, until };
  const type = objectType(c, getNamedType(definition.type).name);
  return objectOf(c.fieldsOf(type, selected).map((inner) => named(rosterField(place, inner), inner.key)));
};

function rosterField(place: Place, inner: SelectedField): Json {
  switch (inner.name) {
    case 'from':
      return quoted(instant(place.since), true);
    case 'to':
      return quoted(instant(place.until), true);
    case 'shifts':
      return shifts(place, inner);
    case 'posts':
      return posts(place, inner);
    default:
      return typeName('Roster');
  }
}

/** Shifts in force that have an instant in common with the period. */
function shifts({ c, site, since, until }: Place, selected: SelectedField): Json {
  const definition = objectType(c, 'Roster').getFields()['shifts'];
  if (!definition) throw new Error('Roster has no field shifts');
  const only = (row: RowSql): Sql => {
    const shift = row as RowSql<DutyShift>;
    const ofNorm = ofAskedNorms(site, sql`(select r.norm_id from rota r where r.id = ${shift.rotaId})`);
    return sql`(${isInForce(shift)} and ${shift.startsAt} < ${until} and ${shift.endsAt} > ${since} and ${ofNorm})`;
  };
  return connectionJson(c, { view: dutyShiftView, definition, selected, narrowing: { only } }, rowMembers);
}

function ofAskedNorms(site: SiteArguments, normId: Sql): Sql {
  const [norm, product] = [uuidArgument(site, 'normId', 'norm'), uuidArgument(site, 'productId', 'product')];
  return sql`(${norm} is null or ${normId} = ${norm}) and (${product} is null
    or exists (select 1 from staffing_norm asked where asked.id = ${normId} and asked.product_id = ${product}))`;
}

/** Each post with what is missing; posts by process. */
function posts({ c, site, since, until }: Place, selected: SelectedField): Json {
  const alias = c.alias();
  const at = trusted(alias);
  const normId = sql`${at}.id`;
  const swept = sweep({ normId, since, until, skill: askedSkill(site) });
  const members = reportMembers(c, 'PostCoverage', selected, {
    norm: rowAt(staffingNormView, alias),
    declaredSeconds: cell(trusted('(select seconds_of(hours) from declared)')),
    coveredSeconds: cell(trusted('(select seconds_of(hours) from covered)')),
    gaps: GAPS,
  });
  const condition = sql`${visible(c.tables, staffingNormView, alias, c.viewer)} and ${at}.withdrawn_at is null and ${ofAskedNorms(site, normId)}`;
  const rows = sql`(select ${at}.* from staffing_norm ${at} where ${condition} order by ${at}.process, ${normId} limit ${MOST_POSTS})`;
  const post = sql`(with ${swept} select ${asText(objectOf(members))})`;
  return ['[', sql`(select string_agg(${post}, ',' order by ${at}.process, ${normId}) from ${rows} ${at})`, ']'];
}

declareRoots({ roster });
