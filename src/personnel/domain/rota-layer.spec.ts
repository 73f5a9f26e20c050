import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Duty, Period } from './duty.js';
import { dutiesOf, type DutyWindow, type Turns, TurnUnit } from './rota-layer.js';

const BERLIN = 'Europe/Berlin';

const period = (startsAt: string, endsAt: string): Period => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

const everyDay = (opens: string, closes: string): DutyWindow => ({ weekday: null, opens, closes });

function layer(memberIds: string[], windows: DutyWindow[] = [], given: Partial<Turns> = {}): Turns {
  const start = { startsAt: '2026-03-23T00:00', timeZone: BERLIN };
  return { memberIds, windows, turnLength: 1, turnUnit: TurnUnit.DAY, ...start, ...given };
}

/** Each duty as it is said: who, and from when to when on the clock of the place. */
function said(duties: readonly Duty[], zone = BERLIN): string[] {
  const local = (at: Date): string => DateTime.fromJSDate(at, { zone }).toFormat('dd.MM HH:mm');
  return duties.map(({ employeeId, startsAt, endsAt }) => `${employeeId} ${local(startsAt)}–${local(endsAt)}`);
}

describe('the duties of layers', () => {
  it('stay 9 to 17 on the clock of the place over summer time', () => {
    const weekend = period('2026-03-27T23:00:00Z', '2026-03-30T22:00:00Z'); // clocks go forward on 29 March
    const duties = dutiesOf([layer(['anna'], [everyDay('09:00', '17:00')])], [], weekend);
    expect(said(duties)).toEqual([
      'anna 28.03 09:00–28.03 17:00',
      'anna 29.03 09:00–29.03 17:00',
      'anna 30.03 09:00–30.03 17:00',
    ]);
    expect(duties.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual(['08:00', '07:00', '07:00']);
  });

  it('make a night shift of 7 hours in spring and of 9 in autumn', () => {
    const nights = [layer(['anna'], [everyDay('22:00', '06:00')], { startsAt: '2026-03-01T12:00' })];
    const hours = (from: string, to: string): number[] =>
      dutiesOf(nights, [], period(from, to)).map(({ startsAt, endsAt }) => (+endsAt - +startsAt) / 3_600_000);
    expect(hours('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toEqual([7]);
    expect(hours('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toEqual([9]);
  });

  it('take turns by days and by weeks, in the order of the members', () => {
    const days = layer(['anna', 'boris', 'vera'], [everyDay('09:00', '17:00')]);
    const fourDays = period('2026-03-23T00:00:00Z', '2026-03-27T00:00:00Z');
    expect(dutiesOf([days], [], fourDays).map(({ employeeId }) => employeeId)).toEqual([
      'anna',
      'boris',
      'vera',
      'anna',
    ]);
    const weeks = layer(['anna', 'boris'], [], { turnUnit: TurnUnit.WEEK, startsAt: '2026-03-23T08:00' });
    expect(said(dutiesOf([weeks], [], period('2026-03-22T00:00:00Z', '2026-04-06T06:00:00Z')))).toEqual([
      'anna 23.03 08:00–30.03 08:00',
      'boris 30.03 08:00–06.04 08:00',
    ]);
  });

  it('let the later layer win, and an override over all', () => {
    const base = layer(['anna'], [everyDay('00:00', '24:00')]);
    const nights = layer(['boris'], [everyDay('20:00', '08:00')]);
    const day = period('2026-03-23T07:00:00Z', '2026-03-24T07:00:00Z');
    expect(said(dutiesOf([base, nights], [], day))).toEqual([
      'anna 23.03 08:00–23.03 20:00',
      'boris 23.03 20:00–24.03 08:00',
    ]);
    const overrides = [{ employeeId: 'vera', ...period('2026-03-23T17:00:00Z', '2026-03-23T21:00:00Z') }];
    expect(said(dutiesOf([base, nights], overrides, day))).toEqual([
      'anna 23.03 08:00–23.03 18:00',
      'vera 23.03 18:00–23.03 22:00',
      'boris 23.03 22:00–24.03 08:00',
    ]);
  });

  it('are none before the first turn and without members', () => {
    const before = period('2026-03-01T00:00:00Z', '2026-03-22T00:00:00Z');
    expect(dutiesOf([layer(['anna']), layer([])], [], before)).toEqual([]);
  });
});

/** The member whose turn it is at an instant, found slowly: one turn after the other from the first. */
function memberAt(turns: Turns, at: Date): string | null {
  const local = DateTime.fromJSDate(at, { zone: turns.timeZone });
  const isOpen = turns.windows.some(({ opens, closes }) => {
    const time = local.toFormat('HH:mm');
    return closes > opens ? time >= opens && time < closes : time >= opens || time < closes;
  });
  if (turns.windows.length > 0 && !isOpen) return null;
  let begin = DateTime.fromISO(turns.startsAt, { zone: turns.timeZone });
  if (local < begin) return null;
  const length = turns.turnUnit === TurnUnit.WEEK ? { weeks: turns.turnLength } : { days: turns.turnLength };
  for (let turn = 0; ; turn++) {
    const end = begin.plus(length);
    if (local < end) return turns.memberIds[turn % turns.memberIds.length] ?? null;
    begin = end;
  }
}

describe('whatever the layers are', () => {
  // Whole hours that the clocks of Berlin neither skip nor repeat, so that the slow way needs no special cases.
  const hour = fc.integer({ min: 4, max: 23 }).map((value) => `${String(value).padStart(2, '0')}:00`);
  const aWindow = fc
    .tuple(hour, hour)
    .filter(([opens, closes]) => opens !== closes)
    .map(([opens, closes]) => everyDay(opens, closes));
  const aLayer = fc
    .record({
      memberIds: fc.shuffledSubarray(['anna', 'boris', 'vera', 'gleb'], { minLength: 1 }),
      windows: fc.array(aWindow, { maxLength: 1 }),
      turnLength: fc.integer({ min: 1, max: 3 }),
      turnUnit: fc.constantFrom(TurnUnit.DAY, TurnUnit.WEEK),
      start: hour,
    })
    .map(({ start, ...turns }) => layer(turns.memberIds, turns.windows, { ...turns, startsAt: `2026-03-20T${start}` }));

  it('at each hour exactly he is on duty whom the last layer names that has somebody', () => {
    const overSummerTime = period('2026-03-27T10:30:00Z', '2026-03-30T10:30:00Z');
    fc.assert(
      fc.property(fc.array(aLayer, { minLength: 1, maxLength: 3 }), (layers) => {
        const duties = dutiesOf(layers, [], overSummerTime);
        for (let at = +overSummerTime.startsAt; at < +overSummerTime.endsAt; at += 3_600_000) {
          const instant = new Date(at);
          const expected = layers.map((each) => memberAt(each, instant)).findLast((member) => member !== null) ?? null;
          const present = duties.filter(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt);
          expect(present.map(({ employeeId }) => employeeId)).toEqual(expected === null ? [] : [expected]);
        }
      }),
      { numRuns: 25 },
    );
  });
});
