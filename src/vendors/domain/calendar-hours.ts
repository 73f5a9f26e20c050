import { DomainError } from '../../shared/domain-error.js';

/** A local wall time `HH:MM`; a closing time may be `24:00`. */
export interface WeeklyHours {
  /** 1 = Monday … 7 = Sunday (ISO 8601). */
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

export interface ExceptionHours {
  /** ISO 8601 date. */
  readonly date: string;
  /** Without times the date is closed. */
  readonly opens?: string | null;
  readonly closes?: string | null;
}

/** All that decides when a calendar is open (`tickets.md` 6.1). */
export interface CalendarHours {
  readonly weekly: readonly WeeklyHours[];
  readonly exceptions: readonly ExceptionHours[];
  /** ISO 8601 dates: closed, unless an exception says otherwise. */
  readonly holidays: readonly string[];
}

/** Within each stretch of so many days a calendar must be open at least once. */
export const LONGEST_CLOSED_DAYS = 31;

const OPENS = /^([01]\d|2[0-3]):[0-5]\d$/;
const CLOSES = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const DAY = 86_400_000;

const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

const weekdayOf = (date: string): number => new Date(date).getUTCDay() || 7;

/** Errors: CALENDAR_HOURS_INVALID, CALENDAR_HOURS_OVERLAP, CALENDAR_NEVER_OPEN (details: from). */
export function requireOpeningHours(hours: CalendarHours, from: string): void {
  hours.weekly.forEach((interval, at) => requireTimes(interval, ['input', 'weekly', String(at)]));
  hours.exceptions.forEach((interval, at) => {
    const isClosed = interval.opens == null && interval.closes == null;
    if (!isClosed) requireTimes(interval, ['input', 'exceptions', String(at)]);
  });
  requireApart(
    hours.weekly.map((each) => ({ ...each, day: String(each.weekday) })),
    'weekly',
  );
  requireApart(
    hours.exceptions.map((each) => ({ ...each, day: each.date })),
    'exceptions',
  );
  const closedFrom = longClosureOf(hours, from);
  if (closedFrom) throw new DomainError('CALENDAR_NEVER_OPEN', { path: ['input'], details: { from: closedFrom } });
}

interface Times {
  readonly opens?: string | null;
  readonly closes?: string | null;
}

function requireTimes({ opens, closes }: Times, path: readonly string[]): void {
  if (opens != null && closes != null && OPENS.test(opens) && CLOSES.test(closes) && opens < closes) return;
  throw new DomainError('CALENDAR_HOURS_INVALID', { path });
}

/** Times of one day must not overlap; a day that is said to be closed has no times at all. */
function requireApart(intervals: readonly (Times & { readonly day: string })[], field: string): void {
  const startOf = ({ day, opens }: Times & { readonly day: string }): string => `${day} ${opens ?? ''}`;
  const sorted = [...intervals].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const overlaps = sorted.some((each, at) => {
    const before = sorted[at - 1];
    return before?.day === each.day && (each.opens ?? '') < (before.closes ?? '24:00');
  });
  if (overlaps) throw new DomainError('CALENDAR_HOURS_OVERLAP', { path: ['input', field] });
}

/** Tells whether a calendar is open at some time of a local date. */
export function openDates({ weekly, exceptions, holidays }: CalendarHours): (date: string) => boolean {
  const weekdays = new Set(weekly.map((interval) => interval.weekday));
  const specials = new Map(holidays.map((date) => [date, false]));
  for (const { date } of exceptions) specials.set(date, false);
  for (const { date, opens } of exceptions) if (opens != null) specials.set(date, true);
  return (date) => specials.get(date) ?? weekdays.has(weekdayOf(date));
}

/** The first date, from a date on, that begins 31 closed days; null when there is none. */
export function longClosureOf(hours: CalendarHours, from: string): string | null {
  const isOpen = openDates(hours);
  const specials = [...hours.exceptions.map((exception) => exception.date), ...hours.holidays];
  const later = specials.filter((date) => date >= from);
  // A week has an open day, so a long closure goes through some special date; without a week it follows one.
  const starts =
    hours.weekly.length > 0
      ? later.map((date) => startOfClosure(isOpen, date, from))
      : later.filter(isOpen).map((date) => plusDays(date, 1));
  return [from, ...starts].sort().find((start) => isClosedForLong(isOpen, start)) ?? null;
}

function startOfClosure(isOpen: (date: string) => boolean, date: string, from: string): string {
  let start = date;
  for (let back = 1; back < LONGEST_CLOSED_DAYS && start > from; back++) {
    const before = plusDays(date, -back);
    if (isOpen(before)) break;
    start = before;
  }
  return start;
}

function isClosedForLong(isOpen: (date: string) => boolean, from: string): boolean {
  return Array.from({ length: LONGEST_CLOSED_DAYS }, (_, days) => plusDays(from, days)).every((date) => !isOpen(date));
}
