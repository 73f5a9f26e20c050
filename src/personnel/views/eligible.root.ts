import { connectionJson } from '../../reading/connection.compiler.js';
import type { Narrowing } from '../../reading/narrowing.js';
import { rowMembers } from '../../reading/object.compiler.js';
import { declareRoots, type RootField } from '../../reading/roots.js';
import { now, type Sql, sql } from '../../reading/sql.js';
import type { RowSql } from '../../reading/view.js';
import type { Employee } from '../domain/employee.entity.js';
import { idArgument } from './arguments.js';
import { employeeView } from './employee.view.js';

/** People at work who have a skill today, each by the calendar of his own zone. */
const eligibleEmployees: RootField = (c, selected, definition) => {
  const site = c.site(selected, definition, () => '');
  const skill = idArgument(site, 'skillId', 'skill');
  const level = sql`${site.param('minLevel', 'skill_level', (args) => args['minLevel'])}`;
  const narrowing: Narrowing = { only: (row) => isEligible(row as RowSql<Employee>, skill, level) };
  return connectionJson(c, { view: employeeView, definition, selected, narrowing }, rowMembers);
};

function isEligible(employee: RowSql<Employee>, skill: Sql, level: Sql): Sql {
  const today = sql`(${now} at time zone ${employee.timeZone})::date`;
  const days = sql`${today} between ${employee.employedFrom} and coalesce(${employee.employedTo}, 'infinity')`;
  const able = sql`exists (select from effective_skill_levels(${today}) l
    where l.employee_id = ${employee.id} and l.skill_id = ${skill} and l.level >= ${level})`;
  return sql`(${employee.status} = 'ACTIVE' and ${days} and ${able})`;
}

declareRoots({ eligibleEmployees });
