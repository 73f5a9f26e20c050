const DAY = 24 * 60 * 60 * 1000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

/** Whole days from one moment to another, so that the time of day stays. */
export function wholeDays(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / DAY);
}

/**
 * Moves every instant of a sample by whole days, so that what it tells has just happened whenever it is loaded.
 * Dates without a time (periods of agreements, holidays) belong to the calendar and stay.
 */
export function movedByDays<Value>(value: Value, days: number): Value {
  return moved(value, days) as Value;
}

function moved(value: unknown, days: number): unknown {
  if (typeof value === 'string') return INSTANT.test(value) ? later(value, days) : value;
  if (Array.isArray(value)) return value.map((each) => moved(each, days));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, moved(each, days)]));
}

function later(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * DAY).toISOString();
}
