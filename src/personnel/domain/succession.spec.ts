import fc from 'fast-check';
import { dayAfter, dayBefore } from './days.js';
import { type Period, placeFrom } from './succession.js';

interface Said extends Period {
  readonly word: number;
}

const FIRST = '2026-02-25';
const days = Array.from({ length: 12 }, (_, at) => dayAfter(FIRST, at));

/** Says a word from a day on, as the stores do it with rows. */
function say(periods: readonly Said[], day: string, word: number): Said[] {
  const { same, before, validTo } = placeFrom(day, periods);
  if (same) return periods.map((row) => (row === same ? { ...row, word } : row));
  const kept = periods.map((row) => (row === before ? { ...row, validTo: dayBefore(day) } : row));
  return [...kept, { validFrom: day, validTo, word }];
}

const holdsOn = (day: string) => (row: Period) => row.validFrom <= day && (row.validTo ?? '9999') >= day;

describe('what holds from a day on', () => {
  it('ends what held before on the day before, and holds until what was said of a later day', () => {
    const first = say([], '2026-03-01', 1);
    const between = say(say(first, '2026-03-10', 2), '2026-03-05', 3);
    expect(between).toEqual([
      { validFrom: '2026-03-01', validTo: '2026-03-04', word: 1 },
      { validFrom: '2026-03-10', validTo: null, word: 2 },
      { validFrom: '2026-03-05', validTo: '2026-03-09', word: 3 },
    ]);
  });

  it('replaces what was said of the same day', () => {
    expect(say(say([], FIRST, 1), FIRST, 2)).toEqual([{ validFrom: FIRST, validTo: null, word: 2 }]);
  });

  it('never overlaps, and on each day the last word of the latest first day holds, in whatever order it was said', () => {
    const words = fc.array(fc.constantFrom(...days), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, (starts) => {
        const periods = starts.reduce<Said[]>((rows, day, word) => say(rows, day, word), []);
        for (const day of days) {
          const holding = periods.filter(holdsOn(day));
          const latest = [...starts].sort().findLast((start) => start <= day);
          const word = latest === undefined ? undefined : starts.lastIndexOf(latest);
          expect(holding.map((row) => row.word)).toEqual(word === undefined ? [] : [word]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
