import { Permission } from '../../access/permission.js';
import { byColumn, byReference, connection, derived, many, one, value } from '../../reading/fields.js';
import { byId, declareRoots, listOf, oneRow } from '../../reading/roots.js';
import { now, sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import { availableCommands } from '../domain/available-commands.js';
import { Employee } from '../domain/employee.entity.js';
import { EmployeeStatusEvent } from '../domain/employee-status-event.entity.js';
import { PositionAssignment } from '../domain/position-assignment.entity.js';
import { forStaff } from './visibility.js';

export const employeeView = view(Employee, {
  prefix: 'employee',
  visibleTo: (viewer) => forStaff(viewer, Permission.READ_EMPLOYEES),
  fields: {
    user: one('User', 'userId'),
    team: one('Team', 'teamId'),
    assignments: many('PositionAssignment', { by: 'employeeId', order: ['validFrom'] }),
    events: connection('EmployeeStatusEvent', { by: 'employeeId' }),
    availableCommands: derived<Employee, 'status' | 'vendorId'>(['status', 'vendorId'], (employee, viewer) =>
      availableCommands(viewer, employee),
    ),
  },
  list: {
    orders: { NAME: { by: 'name' }, UPDATED_AT: { by: 'updatedAt' } },
    defaultOrder: { field: 'NAME', direction: 'ASC' },
    filters: {
      name: byColumn('name'),
      personnelNumber: byColumn('personnelNumber'),
      status: byColumn('status'),
      employedFrom: byColumn('employedFrom'),
      employedTo: byColumn('employedTo'),
      userId: byReference('userId', 'user'),
      teamId: byReference('teamId', 'team'),
      updatedAt: byColumn('updatedAt'),
    },
  },
});

view(EmployeeStatusEvent, {
  prefix: 'employeestatusevent',
  visibleTo: () => sql`true`,
  within: 'employee',
  fields: { employee: one('Employee', 'employeeId'), actor: one('Person', 'actorId') },
  list: { orders: { AT: { by: 'at' } }, defaultOrder: { field: 'AT', direction: 'ASC' }, filters: {} },
});

export const positionAssignmentView = view(PositionAssignment, {
  prefix: 'assignment',
  visibleTo: () => sql`true`,
  within: 'employee',
  fields: {
    employee: one('Employee', 'employeeId'),
    position: one('Position', 'positionId'),
    isCurrent: value((row: RowSql<PositionAssignment>) => {
      const today = sql`(${now} at time zone (select home.time_zone from employee home where home.id = ${row.employeeId}))::date`;
      return sql`${today} between ${row.validFrom} and coalesce(${row.validTo}, 'infinity')`;
    }),
  },
});

declareRoots({
  employee: byId('Employee'),
  employees: listOf('Employee'),
  myEmployeeRecord: oneRow('Employee', (employee, viewer) => sql`${employee['userId']!} = ${viewer.userId}`),
});
