const WHOLE = 10_000;
const SHORTER_BY = 60;

export enum CalendarDayKind {
  HOLIDAY = 'HOLIDAY',
  SHORT_DAY = 'SHORT_DAY',
  MOVED_WORKDAY = 'MOVED_WORKDAY',
}

/** All that decides how much a person can be planned for on a day. */
export interface DayFacts {
  /** Local date, ISO 8601. */
  readonly day: string;
  /** Minutes of work from Monday to Sunday by the schedule in effect that day; null without one. */
  readonly minutesPerWeekday: readonly number[] | null;
  /** Share of his time that is the vendor's to plan. */
  readonly availabilityBp: number;
  /** What the production calendar says of the day; null = an ordinary one. */
  readonly kind: CalendarDayKind | null;
  /** The day whose hours are worked on a MOVED_WORKDAY. */
  readonly replacedDay: string | null;
  readonly isAbsent: boolean;
  readonly dutyMinutes: number;
  /** Share that is kept free for support. */
  readonly reservedBp: number;
}

/** Minutes that a person can be planned for on a day (P4); integers, rounded down, never below zero. */
export function capacityOf(facts: DayFacts): number {
  if (facts.isAbsent || facts.minutesPerWeekday === null) return 0;
  const available = Math.floor((scheduledMinutes(facts) * facts.availabilityBp) / WHOLE);
  const reserved = Math.floor((available * facts.reservedBp) / WHOLE);
  return Math.max(0, available - facts.dutyMinutes - reserved);
}

/** Minutes of the schedule on a day, by the production calendar. */
function scheduledMinutes({ day, minutesPerWeekday, kind, replacedDay }: DayFacts): number {
  if (kind === CalendarDayKind.HOLIDAY) return 0;
  const worked = kind === CalendarDayKind.MOVED_WORKDAY ? (replacedDay ?? day) : day;
  const minutes = minutesPerWeekday?.[weekdayOf(worked)] ?? 0;
  return kind === CalendarDayKind.SHORT_DAY ? Math.max(0, minutes - SHORTER_BY) : minutes;
}

/** 0 = Monday … 6 = Sunday. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
