import { getNamedType, type GraphQLField } from 'graphql';
import { Permission } from '../../access/permission.js';
import type { Compilation } from '../../reading/compilation.js';
import { type Json, objectJson } from '../../reading/json.js';
import { cell, listFrom, partOf, type ReportFields, reportMembers, rowOf } from '../../reading/report.js';
import { declareRoots } from '../../reading/roots.js';
import type { SelectedField } from '../../reading/selected-field.js';
import { type Sql, sql, trusted } from '../../reading/sql.js';
import { visible } from '../../reading/visibility.js';
import { productView } from '../../vendors/index.js';
import { idArgument, momentArgument } from './arguments.js';
import { figure } from './figure.js';
import { forStaff } from './visibility.js';

const column = (name: string) => cell(trusted(name));
const localized = (alias: string, property: string) =>
  partOf({ ru: column(`${alias}.${property}_ru`), en: column(`${alias}.${property}_en`) });

/** A report on a product that the viewer sees; null without one. `asked` has the moment, `known` what was found. */
function reportOnProduct(known: string, fieldsFor: (c: Compilation) => ReportFields) {
  return (c: Compilation, selected: SelectedField, definition: GraphQLField<unknown, unknown>): Json => {
    const site = c.site(selected, definition, () => '');
    const product = idArgument(site, 'productId', 'product');
    const alias = c.alias();
    const asked = sql`select ${trusted(alias)}.id as product, ${momentArgument(site)} as moment from product ${trusted(alias)}
      where ${trusted(alias)}.id = ${product} and ${visible(c.tables, productView, alias, c.viewer)}`;
    const members = reportMembers(c, getNamedType(definition.type).name, selected, fieldsFor(c));
    return objectJson(members, trusted('from asked'), sql`asked as materialized (${asked}), ${trusted(known)}`);
  };
}

const STAFFING = `staffing as materialized (
  select s.* from asked cross join lateral staffing_of(asked.product, asked.moment) s order by s.ordinal, s.position_id limit 500)`;
const HOLDERS = `holder as materialized (
  select h.*, case h.lasting_holders when 0 then 'RED' when 1 then 'AMBER' else 'NONE' end as risk
    from asked cross join lateral skill_holders_of(asked.product, asked.moment) h limit 1000)`;

const KEY_SKILLS = sql`from position_skill k join skill w on w.id = k.skill_id cross join asked
  where k.position_id = s.position_id and k.created_at <= asked.moment and coalesce(k.withdrawn_at, 'infinity') > asked.moment
  order by k.ordinal limit 100`;

/** What is planned and not filled is the vendor's own matter. */
const planned = (c: Compilation, expression: string): Sql =>
  sql`case when ${forStaff(c.viewer, Permission.READ_EMPLOYEES)} then ${trusted(expression)} end`;

const staffingTable = reportOnProduct(STAFFING, (c) => ({
  asOf: column('asked.moment'),
  rows: listFrom(sql`from staffing s join staff_position p on p.id = s.position_id order by s.ordinal, p.id`, {
    title: localized('p', 'title'),
    functions: column('p.functions'),
    professionalStandard: column('p.professional_standard'),
    peopleCount: column('s.filled'),
    plannedCount: cell(planned(c, 's.planned')),
    skills: listFrom(KEY_SKILLS, {
      code: column('w.code'),
      name: localized('w', 'name'),
      level: column('k.level'),
      sourcePhrase: column('k.source_phrase'),
    }),
  }),
  positionsTotal: column('(select count(*)::int from staffing)'),
  peopleTotal: column('(select coalesce(sum(filled), 0)::int from staffing)'),
  plannedTotal: cell(planned(c, '(select coalesce(sum(planned), 0)::int from staffing)')),
}));

/** Required skills of some kind. */
const requiredSkills = (condition: string, order: string) =>
  listFrom(
    trusted(`from holder h join skill w on w.id = h.skill_id where ${condition} order by ${order} w.code, w.id`),
    {
      skill: rowOf('Skill', trusted('h.skill_id')),
      level: column('h.level'),
      holderCount: column('h.holders'),
      risk: column('h.risk'),
    },
  );

const staffingGap = reportOnProduct(`${STAFFING}, ${HOLDERS}`, () => ({
  staffingCoverage: figure('M34', {
    numerator: '(select coalesce(sum(least(filled, planned)), 0)::int from staffing)',
    denominator: '(select coalesce(sum(planned), 0)::int from staffing)',
  }),
  skillCoverage: figure('M35', {
    numerator: '(select count(*)::int from holder where holders > 0)',
    denominator: '(select count(*)::int from holder)',
  }),
  unfilledPositions: listFrom(sql`from staffing s where s.filled < s.planned order by s.ordinal, s.position_id`, {
    position: rowOf('Position', trusted('s.position_id')),
    plannedCount: column('s.planned'),
    peopleCount: column('s.filled'),
    missingCount: column('s.planned - s.filled'),
  }),
  singleHolderSkills: requiredSkills('h.holders = 1', ''),
  missingSkills: requiredSkills('h.holders = 0', ''),
  requiredSkills: requiredSkills('true', 'h.lasting_holders,'),
}));

const trainingCompliance = reportOnProduct(
  `administrator as materialized (select a.* from asked cross join lateral administrators_of(asked.product, asked.moment) a)`,
  () => ({
    trainingCompliance: figure('M37', {
      numerator: '(select count(*)::int from administrator where is_trained)',
      denominator: '(select count(*)::int from administrator)',
    }),
    administrators: listFrom(
      sql`from (select a.* from administrator a join contact p on p.id = a.contact_id order by p.name, p.id limit 1000) a`,
      { contact: rowOf('Contact', trusted('a.contact_id')), isTrained: column('a.is_trained') },
    ),
  }),
);

declareRoots({ staffingTable, staffingGap, trainingCompliance });
