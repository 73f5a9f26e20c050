const DAY = 24 * 60 * 60 * 1000;

/** The day before a day, both as YYYY-MM-DD. */
export function dayBefore(day: string): string {
  return dayAfter(day, -1);
}

/** The day some days after a day (before it, when negative), both as YYYY-MM-DD. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
