import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { BusinessCalendarVersion } from '../domain/business-calendar-version.entity.js';
import { BusinessCalendar } from '../domain/business-calendar.entity.js';
import { BusinessCalendars } from '../domain/business-calendars.store.js';
import { requireOpeningHours } from '../domain/calendar-hours.js';
import { mayEditCalendar } from '../domain/vendors.policy.js';
import { refusingDuplicates } from '../refusing-duplicates.js';
import type {
  BusinessCalendarCreateInput,
  BusinessCalendarPublishVersionInput,
  BusinessCalendarRenameInput,
} from './business-calendars.inputs.js';
import { CalendarVersions } from './calendar-versions.js';

const DUPLICATES = { business_calendar_code_key: ['CALENDAR_CODE_TAKEN', 'code'] } as const;

@Injectable()
export class BusinessCalendarsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly calendars: BusinessCalendars,
    private readonly versions: CalendarVersions,
  ) {}

  /** Errors: FORBIDDEN, CALENDAR_CODE_TAKEN. */
  create(actor: Actor, input: BusinessCalendarCreateInput): Promise<string> {
    return this.database.transaction(async () => {
      const calendar = BusinessCalendar.create(actor.vendorId, input, this.clock.now());
      allowOnly(mayEditCalendar(actor, calendar));
      await refusingDuplicates(DUPLICATES, () => this.calendars.insert(calendar));
      return calendar.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN. */
  rename(actor: Actor, input: BusinessCalendarRenameInput): Promise<string> {
    return this.database.transaction(async () => {
      const calendar = await this.calendars.lock(actor, input.businessCalendarId, input.expectedVersion);
      allowOnly(mayEditCalendar(actor, calendar));
      calendar.rename(input);
      await this.calendars.save(calendar);
      return calendar.id;
    });
  }

  /**
   * Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, CALENDAR_ALWAYS_OPEN, EFFECTIVE_FROM_IN_THE_PAST,
   * CALENDAR_HOURS_INVALID, CALENDAR_HOURS_OVERLAP, CALENDAR_NEVER_OPEN.
   */
  publishVersion(actor: Actor, input: BusinessCalendarPublishVersionInput): Promise<string> {
    return this.database.transaction(async () => {
      const calendar = await this.calendars.lock(actor, input.businessCalendarId, input.expectedVersion);
      allowOnly(mayEditCalendar(actor, calendar));
      await this.appendVersion(calendar, input);
      await this.calendars.save(calendar);
      return calendar.id;
    });
  }

  private async appendVersion(
    calendar: BusinessCalendar,
    { weekly, exceptions, holidaySetIds, effectiveFrom }: BusinessCalendarPublishVersionInput,
  ): Promise<void> {
    const sets = holidaySetIds ?? [];
    const holidays = await this.versions.holidaysOf(calendar.vendorId, sets);
    const birth = { vendorId: calendar.vendorId, calendarId: calendar.id, holidaySetIds: sets, holidays };
    const number = calendar.countVersion();
    const version = BusinessCalendarVersion.publish(
      { ...birth, number, effectiveFrom: effectiveFrom ?? null },
      this.clock.now(),
    );
    const hours = { weekly, exceptions: exceptions ?? [], holidays };
    requireOpeningHours(hours, localDate(version.effectiveFrom, calendar.timeZone));
    await this.versions.insert(version, hours);
  }
}

function localDate(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd');
}
