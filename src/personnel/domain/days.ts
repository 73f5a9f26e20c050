const DAY = 24 * 60 * 60 * 1000;

/** The day before a day, both as YYYY-MM-DD. */
export function dayBefore(day: string): string {
  return dayAfter(day, -1);
}

/** The day some days after a day (before it, when negative), both as YYYY-MM-DD. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The last day of so many months that begin with a day: the day before the same day of the month. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
  return dayBefore(end.toISOString().slice(0, 10));
}
