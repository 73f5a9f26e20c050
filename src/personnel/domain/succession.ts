import { dayBefore } from './days.js';

/** Days on which something holds; both are included, null is without an end. */
export interface Period {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Where a word that holds from a day on finds its place among periods that do not overlap. */
export interface Place<Row extends Period> {
  /** The period that begins on that very day: the later word replaces it. */
  readonly same: Row | null;
  /** The period that reaches into that day: it ends the day before. */
  readonly before: Row | null;
  /** The last day of the new period, because another follows; null: until further notice. */
  readonly validTo: string | null;
}

/** History by validity: what was said of other days stays as it is. */
export function placeFrom<Row extends Period>(day: string, periods: readonly Row[]): Place<Row> {
  const same = periods.find(({ validFrom }) => validFrom === day) ?? null;
  const before = periods.find((row) => row.validFrom < day && (row.validTo === null || row.validTo >= day)) ?? null;
  const [next] = periods.filter(({ validFrom }) => validFrom > day).sort(byStart);
  return { same, before, validTo: next ? dayBefore(next.validFrom) : null };
}

function byStart(a: Period, b: Period): number {
  return a.validFrom < b.validFrom ? -1 : 1;
}
