import { byColumn, byReference, many, one, value } from '../../reading/fields.js';
import { byId, declareRoots, listOf } from '../../reading/roots.js';
import { sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import { Allocation } from '../domain/allocation.entity.js';
import { forColleagues } from './planning.visibility.js';

export const allocationView = view(Allocation, {
  prefix: 'allocation',
  visibleTo: forColleagues,
  fields: {
    employee: one('Employee', 'employeeId'),
    skill: one('Skill', 'skillId'),
    workItemId: value((row: RowSql<Allocation>) => sql`typeid('workitem', ${row.workItemId})`),
    sprintId: value((row: RowSql<Allocation>) => sql`typeid('sprint', ${row.sprintId})`),
    isOverbooked: value((row: RowSql<Allocation>) => sql`${row.overbookingReason} is not null`),
    events: many('PlanningStatusEvent', { by: 'allocationId', order: ['at'] }),
  },
  list: {
    orders: { FIRST_DAY: { by: 'firstDay' } },
    defaultOrder: { field: 'FIRST_DAY', direction: 'ASC' },
    filters: {
      employeeId: byReference('employeeId', 'employee'),
      workItemId: byReference('workItemId', 'workitem'),
      sprintId: byReference('sprintId', 'sprint'),
      status: byColumn('status'),
      firstDay: byColumn('firstDay'),
      lastDay: byColumn('lastDay'),
    },
  },
});

declareRoots({ allocation: byId('Allocation'), allocations: listOf('Allocation') });
