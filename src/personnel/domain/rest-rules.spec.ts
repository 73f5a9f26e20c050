import fc from 'fast-check';
import type { Duty, Period } from './duty.js';
import { RestFault, restViolations, USUAL_REST } from './rest-rules.js';

const HOUR = 3_600_000;
const MONDAY = Date.parse('2026-11-30T00:00:00Z');

/** A duty by hours from Monday midnight. */
const duty = (from: number, to: number): Duty => ({
  employeeId: 'anna',
  startsAt: new Date(MONDAY + from * HOUR),
  endsAt: new Date(MONDAY + to * HOUR),
});
const week = (number = 0): Period => {
  const { startsAt, endsAt } = duty(number * 168, (number + 1) * 168);
  return { startsAt, endsAt };
};

const told = (duties: Duty[], weeks: Period[] = [week()]) =>
  restViolations(duties, weeks, USUAL_REST).map(({ fault, restMinutes }) => [fault, restMinutes]);

describe('the rest between duties', () => {
  it('is 12 hours, not a minute less', () => {
    expect(told([duty(8, 20), duty(32, 44)])).toEqual([]);
    expect(told([duty(8, 20), duty(31.5, 44)])).toEqual([['BETWEEN_SHIFTS', 690]]);
  });

  it('is not there at all when duties overlap, whatever their order', () => {
    expect(told([duty(31, 40), duty(8, 32)])).toEqual([['OVERLAP', -60]]);
  });

  it('is 42 hours once a week', () => {
    const daily = [0, 1, 2, 3, 4, 5].map((day) => duty(day * 24 + 8, day * 24 + 20));
    const { endsAt } = duty(0, 5 * 24 + 20);
    expect(told(daily)).toEqual([]); // from Saturday evening on he is free
    const sunday = duty(6 * 24 + 8, 6 * 24 + 20);
    expect(told([...daily, sunday, duty(7 * 24 + 8, 7 * 24 + 20)])).toEqual([['WEEKLY_REST', 12 * 60]]);
    expect(endsAt).toEqual(new Date('2026-12-05T20:00:00Z'));
  });

  it('counts for the week in which it begins, also beyond its end', () => {
    const daily = [0, 1, 2, 3, 4, 5].map((day) => duty(day * 24 + 8, day * 24 + 20));
    expect(told([...daily, duty(7 * 24 + 14, 7 * 24 + 20)])).toEqual([]);
    expect(told([...daily, duty(7 * 24 + 13, 7 * 24 + 20)])).toEqual([['WEEKLY_REST', 41 * 60]]);
  });

  it('is nobody’s fault in weeks without duty', () => {
    expect(told([duty(8, 20)], [week(0), week(1)])).toEqual([]);
  });
});

describe('whatever the duties are', () => {
  it('the violations are those that each hour of the week shows', () => {
    const duties = fc.array(fc.tuple(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 1, max: 14 })), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(duties, (drawn) => {
        const starts = [...new Map(drawn)].sort(([one], [other]) => one - other);
        const roster = starts.map(([from, hours]) => duty(from, from + hours));
        const isBusy = (hour: number): boolean => starts.some(([from, hours]) => hour >= from && hour < from + hours);
        let longest = 0;
        for (let begin = 0; begin < 168; begin++) {
          let hours = 0;
          while (!isBusy(begin + hours) && begin + hours < 400) hours++;
          longest = Math.max(longest, hours);
        }
        const faults = told(roster);
        expect(faults.some(([fault]) => fault === RestFault.WEEKLY_REST)).toBe(longest < 42);
        const gaps = starts.slice(1).map(([from], at) => from - ((starts[at]?.[0] ?? 0) + (starts[at]?.[1] ?? 0)));
        expect(faults.filter(([fault]) => fault !== RestFault.WEEKLY_REST)).toHaveLength(
          gaps.filter((gap) => gap < 12).length,
        );
      }),
    );
  });
});
