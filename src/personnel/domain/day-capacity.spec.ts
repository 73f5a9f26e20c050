import fc from 'fast-check';
import { CalendarDayKind, capacityOf, type DayFacts } from './day-capacity.js';

const FIVE_DAYS = [480, 480, 480, 480, 480, 0, 0];

/** Monday, 30 November 2026, of a person with 40 hours. */
const day = (given: Partial<DayFacts> = {}): DayFacts => ({
  day: '2026-11-30',
  minutesPerWeekday: FIVE_DAYS,
  availabilityBp: 10_000,
  kind: null,
  replacedDay: null,
  isAbsent: false,
  dutyMinutes: 0,
  reservedBp: 0,
  ...given,
});

describe('the capacity of a day', () => {
  it.each<[string, Partial<DayFacts>, number]>([
    ['is what the schedule says', {}, 480],
    ['is nothing on a day off', { day: '2026-12-05' }, 0],
    ['is nothing without a schedule', { minutesPerWeekday: null }, 0],
    ['is the share that is the vendor’s', { availabilityBp: 7_500 }, 360],
    ['is nothing on a holiday', { kind: CalendarDayKind.HOLIDAY }, 0],
    ['is an hour less on a short day', { kind: CalendarDayKind.SHORT_DAY }, 420],
    ['is never less than nothing on a short day off', { day: '2026-12-05', kind: CalendarDayKind.SHORT_DAY }, 0],
    [
      'is that of the replaced day on a moved workday',
      { day: '2026-12-05', kind: CalendarDayKind.MOVED_WORKDAY, replacedDay: '2026-12-07' },
      480,
    ],
    ['is nothing for who is absent', { isAbsent: true }, 0],
    ['is less by the minutes on duty (P4)', { dutyMinutes: 180 }, 300],
    ['keeps a share for support', { reservedBp: 2_000 }, 384],
    ['is never below zero', { dutyMinutes: 720 }, 0],
  ])('%s', (_, facts, minutes) => {
    expect(capacityOf(day(facts))).toBe(minutes);
  });

  it('never grows by duty, absence or a smaller share', () => {
    const facts = fc.record({
      availabilityBp: fc.integer({ min: 0, max: 10_000 }),
      reservedBp: fc.integer({ min: 0, max: 10_000 }),
      dutyMinutes: fc.integer({ min: 0, max: 1_440 }),
      isAbsent: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (each) => {
        const minutes = capacityOf(day(each));
        expect(Number.isInteger(minutes) && minutes >= 0 && minutes <= 480).toBe(true);
        expect(minutes).toBeLessThanOrEqual(capacityOf(day({ ...each, dutyMinutes: 0, isAbsent: false })));
        expect(minutes).toBeLessThanOrEqual(capacityOf(day({ ...each, reservedBp: 0, availabilityBp: 10_000 })));
      }),
    );
  });
});
