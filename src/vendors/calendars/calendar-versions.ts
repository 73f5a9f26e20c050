import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../database/database.js';
import { notFound } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import {
  BusinessCalendarVersion,
  ExceptionInterval,
  WeeklyInterval,
} from '../domain/business-calendar-version.entity.js';
import type { CalendarHours } from '../domain/calendar-hours.js';
import { HolidaySet } from '../domain/holiday-set.entity.js';

/** The append-only rows of calendars: versions with their hours. */
@Injectable()
export class CalendarVersions {
  constructor(private readonly database: Database) {}

  /** The dates of holiday sets, sorted, each once. Errors: NOT_FOUND when one is not of this vendor. */
  async holidaysOf(vendorId: string, holidaySetIds: readonly string[]): Promise<string[]> {
    const sets = await this.database.manager.findBy(HolidaySet, { id: In(holidaySetIds), vendorId });
    if (sets.length < holidaySetIds.length) throw notFound(['input', 'holidaySetIds']);
    return [...new Set(sets.flatMap((set) => set.dates))].sort();
  }

  /** Writes a version together with its hours. */
  async insert(version: BusinessCalendarVersion, { weekly, exceptions }: CalendarHours): Promise<void> {
    const owner = () => ({ id: newId(), vendorId: version.vendorId, calendarVersionId: version.id });
    const weeklyRows = weekly.map(({ weekday, opens, closes }) => ({ ...owner(), weekday, opens, closes }));
    const exceptionRows = exceptions.map(({ date, opens, closes }) => ({
      ...owner(),
      date,
      opens: opens ?? null,
      closes: closes ?? null,
    }));
    await this.database.manager.insert(BusinessCalendarVersion, version);
    await this.database.manager.insert(WeeklyInterval, weeklyRows);
    await this.database.manager.insert(ExceptionInterval, exceptionRows);
    const after = { ...version, weekly, exceptions };
    this.database.noteChange({ entity: 'BusinessCalendarVersion', id: version.id, before: null, after });
  }
}
