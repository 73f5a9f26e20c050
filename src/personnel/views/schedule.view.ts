import { Permission } from '../../access/permission.js';
import { byColumn, byReference, connection, many, one } from '../../reading/fields.js';
import { byId, declareRoots, listOf } from '../../reading/roots.js';
import { extendView, view } from '../../reading/view.js';
import { Absence } from '../domain/absence.entity.js';
import { PlanningStatusEvent } from '../domain/planning-status-event.entity.js';
import { ProductionCalendar, ProductionCalendarDay } from '../domain/production-calendar.entity.js';
import { WorkSchedule } from '../domain/work-schedule.entity.js';
import { employeeView } from './employee.view.js';
import { forColleagues } from './planning.visibility.js';
import { ofHimselfOr } from './visibility.js';

export const workScheduleView = view(WorkSchedule, {
  prefix: 'workschedule',
  visibleTo: forColleagues,
  fields: { employee: one('Employee', 'employeeId') },
});

/** Why somebody is away is his own matter: only he and those who decide read absences. */
export const absenceView = view(Absence, {
  prefix: 'absence',
  visibleTo: (viewer, absence) => ofHimselfOr(viewer, Permission.DECIDE_ABSENCES, absence.employeeId),
  fields: {
    employee: one('Employee', 'employeeId'),
    events: many('PlanningStatusEvent', { by: 'absenceId', order: ['at'] }),
  },
  list: {
    orders: { FIRST_DAY: { by: 'firstDay' }, CREATED_AT: { by: 'createdAt' } },
    defaultOrder: { field: 'FIRST_DAY', direction: 'ASC' },
    filters: {
      employeeId: byReference('employeeId', 'employee'),
      kind: byColumn('kind'),
      status: byColumn('status'),
      firstDay: byColumn('firstDay'),
      lastDay: byColumn('lastDay'),
    },
  },
});

view(PlanningStatusEvent, {
  visibleTo: forColleagues,
  fields: { actor: one('Person', 'actorId') },
});

export const productionCalendarView = view(ProductionCalendar, {
  prefix: 'productioncalendar',
  visibleTo: forColleagues,
  fields: { days: many('ProductionCalendarDay', { by: 'calendarId', order: ['day'] }) },
  list: {
    orders: { YEAR: { by: 'year' } },
    defaultOrder: { field: 'YEAR', direction: 'DESC' },
    filters: {},
  },
});

view(ProductionCalendarDay, { visibleTo: forColleagues, fields: {} });

extendView(employeeView, {
  schedules: many('WorkSchedule', { by: 'employeeId', order: ['validFrom'] }),
  absences: connection('Absence', { by: 'employeeId' }),
});

declareRoots({
  absence: byId('Absence'),
  absences: listOf('Absence'),
  productionCalendars: listOf('ProductionCalendar'),
});
