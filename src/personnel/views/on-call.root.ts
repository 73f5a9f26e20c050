import { connectionJson } from '../../reading/connection.compiler.js';
import { rowMembers } from '../../reading/object.compiler.js';
import { declareRoots, oneRow, type RootField } from '../../reading/roots.js';
import { now, type Sql, sql, trusted } from '../../reading/sql.js';
import type { RowSql } from '../../reading/view.js';
import type { DutyShift } from '../domain/duty-shift.entity.js';
import type { Question } from './coverage.js';
import { isInForce } from './planning.visibility.js';
import { askedSkill, uuidArgument } from './roster.root.js';
import { dutyShiftView } from './rota.view.js';

/** Who is on duty at an instant: `onCall(at, skillId, …)`; who is PRIMARY first. */
const onCall: RootField = (c, selected, definition) => {
  const form = ['at', 'skillId'];
  const site = c.site(selected, definition, (args) => form.map((name) => String(args[name] != null)).join());
  const skill = askedSkill(site);
  const at = site.args['at'] == null ? now : site.param('at', 'timestamptz', (args) => args['at']);
  const rota = uuidArgument(site, 'rotaId', 'rota');
  const only = (row: RowSql) => {
    const shift = row as RowSql<DutyShift>;
    const isSkilled = skill ? holdsAt(shift.employeeId, skill, sql`${at}`) : trusted('true');
    return sql`(${isInForce(shift)} and ${shift.startsAt} <= ${at} and ${shift.endsAt} > ${at}
      and (${rota} is null or ${shift.rotaId} = ${rota}) and ${isSkilled})`;
  };
  const order = { field: 'ROLE', direction: 'ASC' } as const;
  return connectionJson(c, { view: dutyShiftView, definition, selected, narrowing: { only, order } }, rowMembers);
};

/** True when a person has a skill at a level on the day, in his zone, of an instant. */
function holdsAt(employeeId: Sql, { id, level }: NonNullable<Question['skill']>, at: Sql): Sql {
  return sql`exists (select from employee e cross join lateral effective_skill_levels((${at} at time zone e.time_zone)::date) l
    where e.id = ${employeeId} and l.employee_id = e.id and l.skill_id = ${id} and l.level >= ${level})`;
}

declareRoots({ onCall, dutyRules: oneRow('DutyRule', () => trusted('true')) });
