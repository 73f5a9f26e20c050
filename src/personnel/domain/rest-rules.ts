import { type Duty, meets, type Period } from './duty.js';

/** How much rest duty has to leave, in minutes. */
export interface RestRules {
  /** Between two duties. */
  readonly betweenMinutes: number;
  /** Without a break, once in each week from Monday to Monday. */
  readonly weeklyMinutes: number;
}

/** 12 and 42 hours; whether the law asks for more is for the vendor to check (Labor Code of Russia, article 110). */
export const USUAL_REST: RestRules = { betweenMinutes: 12 * 60, weeklyMinutes: 42 * 60 };

export enum RestFault {
  OVERLAP = 'OVERLAP',
  BETWEEN_SHIFTS = 'BETWEEN_SHIFTS',
  WEEKLY_REST = 'WEEKLY_REST',
}

/** What duty leaves too little rest, from when to when. */
export interface RestViolation extends Period {
  readonly employeeId: string;
  readonly fault: RestFault;
  /** The rest that is there. */
  readonly restMinutes: number;
  readonly neededMinutes: number;
}

const MINUTE = 60_000;

/** Everything in the duties of a person that breaks P1. `weeks` are the local weeks that his duties touch. */
export function restViolations(duties: readonly Duty[], weeks: readonly Period[], rules: RestRules): RestViolation[] {
  const sorted = [...duties].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  return [...tooClose(sorted, rules), ...weeks.flatMap((week) => withoutRest(sorted, week, rules))];
}

function tooClose(sorted: readonly Duty[], { betweenMinutes }: RestRules): RestViolation[] {
  return sorted.slice(1).flatMap((next, at) => {
    const { employeeId, endsAt } = sorted[at] ?? next;
    const restMinutes = minutesBetween(endsAt, next.startsAt);
    if (restMinutes >= betweenMinutes) return [];
    const fault = restMinutes < 0 ? RestFault.OVERLAP : RestFault.BETWEEN_SHIFTS;
    const [from, to] = restMinutes < 0 ? [next.startsAt, endsAt] : [endsAt, next.startsAt];
    return [{ employeeId, fault, startsAt: from, endsAt: to, restMinutes, neededMinutes: betweenMinutes }];
  });
}

/** A rest counts for the week in which it begins; of one that began earlier counts what lies in the week. */
function withoutRest(sorted: readonly Duty[], week: Period, { weeklyMinutes }: RestRules): RestViolation[] {
  const [first] = sorted.filter((duty) => meets(duty, week));
  if (!first) return [];
  let free = week.startsAt;
  let restMinutes = 0;
  for (const { startsAt, endsAt } of sorted) {
    if (free >= week.endsAt) break;
    restMinutes = Math.max(restMinutes, minutesBetween(free, startsAt));
    if (endsAt > free) free = endsAt;
  }
  if (free < week.endsAt && sorted.every(({ startsAt }) => startsAt < free)) return [];
  if (restMinutes >= weeklyMinutes) return [];
  const { employeeId } = first;
  return [{ employeeId, fault: RestFault.WEEKLY_REST, ...week, restMinutes, neededMinutes: weeklyMinutes }];
}

function minutesBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / MINUTE);
}
