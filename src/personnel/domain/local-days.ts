import { DateTime } from 'luxon';
import type { Period } from './duty.js';

/** The time from the beginning of one local day to the end of another; null: without an end that anybody plans for. */
export function daysOf(firstDay: string, lastDay: string | null, zone: string): Period {
  const last = lastDay ?? '2200-01-01';
  return {
    startsAt: DateTime.fromISO(firstDay, { zone }).toJSDate(),
    endsAt: DateTime.fromISO(last, { zone }).plus({ days: 1 }).startOf('day').toJSDate(),
  };
}

/** The local weeks, Monday to Monday, that a period touches. */
export function weeksOf(period: Period, zone: string): Period[] {
  const weeks: Period[] = [];
  let monday = DateTime.fromJSDate(period.startsAt, { zone }).startOf('week');
  while (monday.toJSDate() < period.endsAt) {
    const next = monday.plus({ weeks: 1 });
    weeks.push({ startsAt: monday.toJSDate(), endsAt: next.toJSDate() });
    monday = next;
  }
  return weeks;
}
