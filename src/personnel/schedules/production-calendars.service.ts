import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { ProductionCalendarEntered } from '../domain/planning.events.js';
import { mayPlanCapacity } from '../domain/planning.policy.js';
import { ProductionCalendars } from '../domain/planning.store.js';
import { ProductionCalendar, ProductionCalendarDay, type SpecialDay } from '../domain/production-calendar.entity.js';
import type { ProductionCalendarEnterInput } from './schedules.inputs.js';

/** The days that the state has laid down. */
@Injectable()
export class ProductionCalendarsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly calendars: ProductionCalendars,
    private readonly events: Events,
  ) {}

  /** Errors: STALE_VERSION, FORBIDDEN, CALENDAR_DAYS_INVALID. */
  enter(actor: Actor, input: ProductionCalendarEnterInput): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayPlanCapacity(actor, actor));
      const days = input.days.map(({ day, kind, replacedDay = null }) => ({ day, kind, replacedDay }));
      const calendar = await this.ofYear(actor, input);
      calendar.enter(days, this.clock.now());
      await this.calendars.save(calendar);
      await this.replaceDays(calendar, days);
      await this.events.publish(new ProductionCalendarEntered(calendar.year));
      return calendar.id;
    });
  }

  /** The year's calendar, locked; an empty one when nobody has entered that year yet. */
  private async ofYear(actor: Actor, { year, expectedVersion }: ProductionCalendarEnterInput) {
    const { vendorId } = actor;
    const known = await this.database.manager.findOneBy(ProductionCalendar, { vendorId, year });
    if (known) return this.calendars.lock(actor, known.id, expectedVersion);
    const calendar = ProductionCalendar.open(vendorId, year, this.clock.now());
    await this.calendars.insert(calendar);
    return calendar;
  }

  private async replaceDays(calendar: ProductionCalendar, days: readonly SpecialDay[]): Promise<void> {
    const { manager } = this.database;
    const before = await manager.findBy(ProductionCalendarDay, { calendarId: calendar.id });
    await manager.delete(ProductionCalendarDay, { calendarId: calendar.id });
    await manager.insert(
      ProductionCalendarDay,
      days.map((day) => ProductionCalendarDay.of(calendar, day)),
    );
    this.database.noteChange({
      entity: 'ProductionCalendar',
      id: calendar.id,
      before: { days: before.map(({ day, kind, replacedDay }) => ({ day, kind, replacedDay })) },
      after: { days },
    });
  }
}
