import { Permission } from '../../access/permission.js';
import { type Sql, sql } from '../../reading/sql.js';
import type { RowSql } from '../../reading/view.js';
import type { ViewerShape } from '../../reading/viewer.js';
import type { DutyShift } from '../domain/duty-shift.entity.js';
import { forStaff } from './visibility.js';

/** Who is on duty is said by name, so only the staff sees it; no customer, no partner. */
export function forColleagues(viewer: ViewerShape): Sql {
  return forStaff(viewer, Permission.READ_EMPLOYEES);
}

/** Shifts that count: planned, not withdrawn, of a published rota. */
export function isInForce(shift: RowSql<DutyShift>): Sql {
  return sql`(${shift.withdrawnAt} is null and exists (select 1 from rota r where r.id = ${shift.rotaId} and r.status = 'PUBLISHED'))`;
}
