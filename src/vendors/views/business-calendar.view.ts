import { connection, localized, many, value } from '../../reading/fields.js';
import { byId, declareRoots, listOf } from '../../reading/roots.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import {
  BusinessCalendarVersion,
  ExceptionInterval,
  WeeklyInterval,
} from '../domain/business-calendar-version.entity.js';
import { BusinessCalendar } from '../domain/business-calendar.entity.js';
import { forReaders } from './visibility.js';

export const businessCalendarView = view(BusinessCalendar, {
  prefix: 'calendar',
  visibleTo: forReaders,
  fields: {
    name: localized('name'),
    versions: connection('BusinessCalendarVersion', { by: 'calendarId' }),
  },
  list: {
    orders: { CODE: { by: 'code' } },
    defaultOrder: { field: 'CODE', direction: 'ASC' },
    filters: {},
  },
});

view(BusinessCalendarVersion, {
  prefix: 'calendarversion',
  visibleTo: forReaders,
  fields: {
    weekly: many('WeeklyInterval', { by: 'calendarVersionId', order: ['weekday', 'opens'] }),
    exceptions: many('ExceptionInterval', { by: 'calendarVersionId', order: ['date', 'opens'] }),
    holidaySetIds: value<BusinessCalendarVersion>(
      (version) => sql`array(select typeid('holidayset', each) from unnest(${version.holidaySetIds}) each)`,
    ),
  },
  list: {
    orders: { NUMBER: { by: 'number' } },
    defaultOrder: { field: 'NUMBER', direction: 'DESC' },
    filters: {},
  },
});

view(WeeklyInterval, { visibleTo: forReaders, fields: {} });

view(ExceptionInterval, { visibleTo: forReaders, fields: {} });

declareRoots({ businessCalendar: byId('BusinessCalendar'), businessCalendars: listOf('BusinessCalendar') });
