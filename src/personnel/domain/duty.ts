/** A stretch of time between two instants; the end no longer belongs to it. */
export interface Period {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Somebody on duty from one instant to another. */
export interface Duty extends Period {
  readonly employeeId: string;
}

/** True when the two have an instant in common. */
export function meets(one: Period, other: Period): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** What both have in common; null when that is nothing. */
export function commonOf(one: Period, other: Period): Period | null {
  const startsAt = one.startsAt > other.startsAt ? one.startsAt : other.startsAt;
  const endsAt = one.endsAt < other.endsAt ? one.endsAt : other.endsAt;
  return startsAt < endsAt ? { startsAt, endsAt } : null;
}

/** What is left of a duty when a period is taken out of it: nothing, one piece or two. */
export function without<D extends Duty>(duty: D, taken: Period): D[] {
  if (!meets(duty, taken)) return [duty];
  const before = { ...duty, endsAt: taken.startsAt };
  const after = { ...duty, startsAt: taken.endsAt };
  return [before, after].filter(({ startsAt, endsAt }) => startsAt < endsAt);
}

/** Who is on duty when one plan lies over another: where the upper one has somebody, the lower one counts no more. */
export function laidOver(lower: readonly Duty[], upper: readonly Duty[]): Duty[] {
  const left = upper.reduce<readonly Duty[]>((duties, top) => duties.flatMap((duty) => without(duty, top)), lower);
  return joined([...left, ...upper]);
}

/** Duties of one person that touch are one duty; sorted by their starts. */
export function joined(duties: readonly Duty[]): Duty[] {
  const sorted = [...duties].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const last = new Map<string, Duty>();
  const result: Duty[] = [];
  for (const duty of sorted) {
    const before = last.get(duty.employeeId);
    const touches = before?.endsAt.getTime() === duty.startsAt.getTime();
    const grown = touches ? { ...before, endsAt: duty.endsAt } : duty;
    if (before && touches) result.splice(result.indexOf(before), 1);
    result.push(grown);
    last.set(duty.employeeId, grown);
  }
  return result.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}
