/** Work that a person is to do in a window of days. */
export interface BookedWork {
  readonly id: string;
  /** First and last local date, ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

/** Days in which more is to be done than can be. */
export interface Overbooking {
  readonly from: string;
  readonly to: string;
  /** The most by which one interval inside these days is overbooked. */
  readonly surplusMinutes: number;
  /** Work that lies wholly in an overbooked interval, in the order given. */
  readonly itemIds: readonly string[];
}

/** Minutes of capacity from one date to another, both included. */
export type CapacityBetween = (from: string, to: string) => number;

/**
 * Where work does not fit: it fits exactly when in each interval from the start of some work to the end of some work
 * there is room for all that lies inside. Touching intervals are merged. O(n³); n ≤ 200 pieces of work of one person.
 */
export function overbookings(items: readonly BookedWork[], capacity: CapacityBetween): Overbooking[] {
  const starts = [...new Set(items.map(({ from }) => from))].sort();
  const ends = [...new Set(items.map(({ to }) => to))].sort();
  const violated = starts.flatMap((from) =>
    ends.flatMap((to) => {
      if (from > to) return [];
      const inside = items.filter((item) => item.from >= from && item.to <= to);
      const surplusMinutes = inside.reduce((sum, { minutes }) => sum + minutes, 0) - capacity(from, to);
      return surplusMinutes > 0 ? [{ from, to, surplusMinutes, itemIds: inside.map(({ id }) => id) }] : [];
    }),
  );
  return merged(violated, items);
}

function merged(violated: readonly Overbooking[], items: readonly BookedWork[]): Overbooking[] {
  const sorted = [...violated].sort((one, other) => one.from.localeCompare(other.from));
  const groups: Overbooking[] = [];
  for (const next of sorted) {
    const last = groups.at(-1);
    if (last && next.from <= last.to) groups[groups.length - 1] = together(last, next, items);
    else groups.push(next);
  }
  return groups;
}

function together(one: Overbooking, other: Overbooking, items: readonly BookedWork[]): Overbooking {
  const named = new Set([...one.itemIds, ...other.itemIds]);
  return {
    from: one.from,
    to: one.to > other.to ? one.to : other.to,
    surplusMinutes: Math.max(one.surplusMinutes, other.surplusMinutes),
    itemIds: items.map(({ id }) => id).filter((id) => named.has(id)),
  };
}
