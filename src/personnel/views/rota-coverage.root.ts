import { getNamedType } from 'graphql';
import { asText, objectJson } from '../../reading/json.js';
import { cell, reportMembers } from '../../reading/report.js';
import { declareRoots, type RootField } from '../../reading/roots.js';
import { now, type Sql, sql, trusted } from '../../reading/sql.js';
import { visible } from '../../reading/visibility.js';
import { productView } from '../../vendors/index.js';
import { GAPS } from './coverage.js';
import { forColleagues } from './planning.visibility.js';
import { periodForm, uuidArgument } from './roster.root.js';

/**
 * M36 of `metrics.md`: how long somebody is on duty of the time that the product's support has declared, and when nobody
 * is. A product that has declared nothing has no population: null, never 0 %.
 */
const rotaCoverage: RootField = (c, selected, definition) => {
  const site = c.site(selected, definition, periodForm);
  const since = sql`${site.param('from', 'timestamptz', (args) => args['from'])}`;
  const until = sql`${site.param('to', 'timestamptz', (args) => args['to'])}`;
  const alias = c.alias();
  const at = trusted(alias);
  const members = reportMembers(c, getNamedType(definition.type).name, selected, {
    numerator: cell(trusted('m.covered')),
    denominator: cell(trusted('m.declared')),
    value: cell(trusted('round(100.0 * m.covered / m.declared, 2)::float8')),
    unit: cell(trusted(`'%'::text`)),
    from: cell(since),
    to: cell(until),
    asOf: cell(sql`${now}`),
    gaps: GAPS,
  });
  const condition = sql`${at}.id = ${uuidArgument(site, 'productId', 'product')} and ${visible(c.tables, productView, alias, c.viewer)} and ${forColleagues(c.viewer)}`;
  const figure = objectJson(members, trusted('from measure m'), measured(at, since, until));
  return [sql`coalesce((select ${asText(figure)} from product ${at} where ${condition}), 'null')`];
};

function measured(product: Sql, since: Sql, until: Sql): Sql {
  const time = sql`tstzrange(${since}, ${until})`;
  return sql`hours as (select case ${product}.support_schedule_mode when 'ALWAYS' then tstzmultirange(${time})
                when 'BUSINESS_HOURS' then open_hours(${product}.support_calendar_id, ${since}, ${until}) end as declared),
    duty as (select coalesce(range_agg(tstzrange(s.starts_at, s.ends_at)), '{}') as held from duty_shift s
               join rota r on r.id = s.rota_id join staffing_norm n on n.id = r.norm_id
              where n.product_id = ${product}.id and r.status = 'PUBLISHED' and s.withdrawn_at is null and s.role = 'PRIMARY'
                and s.starts_at < ${until} and s.ends_at > ${since}),
    measure as (select nullif(seconds_of(h.declared), 0) as declared,
                       case when h.declared <> '{}' then seconds_of(h.declared * d.held) end as covered from hours h, duty d),
    gap as (select lower(g) as starts_at, upper(g) as ends_at, 0 as people
              from hours h cross join duty d cross join lateral unnest(h.declared - d.held) g order by 1 limit 1000)`;
}

declareRoots({ rotaCoverage });
