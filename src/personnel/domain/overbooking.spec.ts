import fc from 'fast-check';
import { type BookedWork, overbookings } from './overbooking.js';

const date = (day: number): string => `2026-12-${String(day).padStart(2, '0')}`;
const work = (id: string, from: number, to: number, minutes: number): BookedWork => ({
  id,
  from: date(from),
  to: date(to),
  minutes,
});

const dayOf = (text: string): number => Number(text.slice(-2));

/** The same minutes each day. */
const eachDay = (minutes: number) => (from: string, to: string) => (dayOf(to) - dayOf(from) + 1) * minutes;

describe('overbooking', () => {
  it('is none while every interval has room', () => {
    expect(overbookings([work('a', 1, 2, 480), work('b', 2, 3, 480)], eachDay(480))).toEqual([]);
  });

  it('names the interval, what lies in it and the surplus', () => {
    expect(overbookings([work('a', 1, 1, 300), work('b', 1, 2, 700), work('c', 5, 5, 100)], eachDay(480))).toEqual([
      { from: date(1), to: date(2), surplusMinutes: 40, itemIds: ['a', 'b'] },
    ]);
  });

  it('is seen in an interval whose parts all fit', () => {
    const items = [work('a', 1, 2, 900), work('b', 2, 3, 900)];
    expect(overbookings(items, eachDay(480))).toEqual([
      { from: date(1), to: date(3), surplusMinutes: 360, itemIds: ['a', 'b'] },
    ]);
  });

  it('merges intervals that share a day, and keeps the largest surplus', () => {
    const items = [work('a', 1, 2, 1_000), work('b', 2, 3, 1_200), work('c', 6, 6, 500)];
    expect(overbookings(items, eachDay(480))).toEqual([
      { from: date(1), to: date(3), surplusMinutes: 760, itemIds: ['a', 'b'] },
      { from: date(6), to: date(6), surplusMinutes: 20, itemIds: ['c'] },
    ]);
  });
});

/**
 * Whether the work fits, found by doing it: day by day, what must be finished first is done first
 * (earliest deadline first finds a way whenever there is one).
 */
function canBeDone(items: readonly BookedWork[], capacity: readonly number[]): boolean {
  const left = new Map(items.map((item) => [item.id, item.minutes]));
  for (const [at, minutes] of capacity.entries()) {
    let free = minutes;
    const today = date(at + 1);
    const open = items.filter((item) => item.from <= today && item.to >= today);
    for (const item of open.sort((one, other) => one.to.localeCompare(other.to))) {
      const done = Math.min(free, left.get(item.id) ?? 0);
      left.set(item.id, (left.get(item.id) ?? 0) - done);
      free -= done;
    }
    if (items.some((item) => item.to === today && (left.get(item.id) ?? 0) > 0)) return false;
  }
  return true;
}

describe('whatever the work is', () => {
  const days = 9;
  const someWork = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: days }), fc.integer({ min: 1, max: days }), fc.integer({ min: 0, max: 12 }))
      .map(([one, other, hours]) => [Math.min(one, other), Math.max(one, other), hours * 60] as const),
    { maxLength: 8 },
  );
  const someCapacity = fc.array(fc.constantFrom<number[]>(0, 240, 480), { minLength: days, maxLength: days });

  it('it is overbooked exactly when it cannot be done', () => {
    fc.assert(
      fc.property(someWork, someCapacity, (drawn, capacity) => {
        const items = drawn.map(([from, to, minutes], at) => work(`w${at}`, from, to, minutes));
        const between = (from: string, to: string): number =>
          capacity.slice(dayOf(from) - 1, dayOf(to)).reduce((sum, minutes) => sum + minutes, 0);
        const found = overbookings(items, between);
        expect(found.length === 0).toBe(canBeDone(items, capacity));
        for (const [at, one] of found.entries()) {
          expect(one.surplusMinutes).toBeGreaterThan(0);
          expect(one.from > (found[at - 1]?.to ?? '')).toBe(true); // merged and in order
        }
      }),
      { numRuns: 500 },
    );
  });
});
