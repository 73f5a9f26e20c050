import fc from 'fast-check';
import {
  type CalendarHours,
  LONGEST_CLOSED_DAYS,
  longClosureOf,
  openDates,
  requireOpeningHours,
} from './calendar-hours.js';

const WORKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' }));
const FROM = '2026-01-01';
const DAY = 86_400_000;

const date = (offset: number): string => new Date(Date.parse(FROM) + offset * DAY).toISOString().slice(0, 10);
const dates = (first: number, count: number): string[] => Array.from({ length: count }, (_, at) => date(first + at));
const hours = (given: Partial<CalendarHours>): CalendarHours => ({
  weekly: [],
  exceptions: [],
  holidays: [],
  ...given,
});
const check = (given: Partial<CalendarHours>) => () => requireOpeningHours(hours(given), FROM);

describe('the hours of a calendar', () => {
  it('may have a lunch break, and a night shift in two parts', () => {
    const weekly = [
      { weekday: 1, opens: '14:00', closes: '18:00' },
      { weekday: 1, opens: '09:00', closes: '14:00' },
      { weekday: 2, opens: '22:00', closes: '24:00' },
      { weekday: 3, opens: '00:00', closes: '06:00' },
    ];
    expect(check({ weekly })).not.toThrow();
  });

  it.each([
    ['18:00', '09:00'],
    ['09:00', '09:00'],
    ['24:00', '24:00'],
    ['9:00', '18:00'],
    ['09:00', '24:01'],
    ['09:60', '18:00'],
  ])('are refused from %s to %s', (opens, closes) => {
    expect(check({ weekly: [{ weekday: 1, opens, closes }] })).toThrow('CALENDAR_HOURS_INVALID');
  });

  it('of an exception have both times or none', () => {
    const exceptions = [{ date: '2026-03-09', opens: '10:00', closes: null }];
    expect(check({ weekly: WORKDAYS, exceptions })).toThrow('CALENDAR_HOURS_INVALID');
  });

  it('must not overlap within a day', () => {
    const weekly = [...WORKDAYS, { weekday: 3, opens: '17:59', closes: '20:00' }];
    expect(check({ weekly })).toThrow('CALENDAR_HOURS_OVERLAP');
  });

  it('may touch within a day', () => {
    expect(check({ weekly: [...WORKDAYS, { weekday: 3, opens: '18:00', closes: '20:00' }] })).not.toThrow();
  });

  it('cannot open a date that is said to be closed', () => {
    const exceptions = [{ date: '2026-03-09' }, { date: '2026-03-09', opens: '10:00', closes: '12:00' }];
    expect(check({ weekly: WORKDAYS, exceptions })).toThrow('CALENDAR_HOURS_OVERLAP');
  });

  it('of nothing are refused', () => {
    expect(check({})).toThrow('CALENDAR_NEVER_OPEN');
    expect(check({ exceptions: [{ date: '2026-01-05', opens: '09:00', closes: '18:00' }] })).toThrow(
      'CALENDAR_NEVER_OPEN',
    );
  });

  it('are refused when holidays close 31 days on end, and accepted with 30', () => {
    // 2026-02-02 is a Monday: the weekend before it is closed already.
    const monday = 32;
    expect(longClosureOf(hours({ weekly: WORKDAYS, holidays: dates(monday, 26) }), FROM)).toBeNull();
    expect(longClosureOf(hours({ weekly: WORKDAYS, holidays: dates(monday, 29) }), FROM)).toBe('2026-01-31');
  });

  it('open on a holiday when an exception says so', () => {
    const exceptions = [{ date: date(40), opens: '10:00', closes: '12:00' }];
    const given = hours({ weekly: WORKDAYS, exceptions, holidays: dates(32, 29) });
    expect(openDates(given)(date(40))).toBe(true);
    expect(longClosureOf(given, FROM)).toBeNull();
  });

  it('are judged from the day on which they take effect', () => {
    expect(longClosureOf(hours({ weekly: WORKDAYS, holidays: dates(-40, 40) }), FROM)).toBeNull();
  });

  it('have a long closure exactly when some 31 days in a row are closed', () => {
    const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 });
    const stretch = fc.record({ first: fc.integer({ min: -20, max: 120 }), count: fc.integer({ min: 0, max: 45 }) });
    const openings = fc.uniqueArray(fc.integer({ min: 0, max: 150 }), { maxLength: 3 });
    fc.assert(
      fc.property(weekdays, fc.array(stretch, { maxLength: 4 }), openings, (open, closures, opened) => {
        const given = hours({
          weekly: open.map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' })),
          holidays: [...new Set(closures.flatMap(({ first, count }) => dates(first, count)))],
          exceptions: opened.map((offset) => ({ date: date(offset), opens: '10:00', closes: '11:00' })),
        });
        const isOpen = openDates(given);
        let closed = 0;
        const runs = dates(0, 300).map((day) => (closed = isOpen(day) ? 0 : closed + 1));
        expect(longClosureOf(given, FROM) !== null).toBe(Math.max(...runs) >= LONGEST_CLOSED_DAYS);
      }),
    );
  });
});
