import { DateTime } from 'luxon';
import { commonOf, type Duty, joined, laidOver, meets, type Period } from './duty.js';

export enum TurnUnit {
  DAY = 'DAY',
  WEEK = 'WEEK',
}

/** Local hours in which a layer has somebody on duty. */
export interface DutyWindow {
  /** 1 = Monday … 7 = Sunday (ISO 8601); null = every day. */
  readonly weekday: number | null;
  /** Local time HH:MM. */
  readonly opens: string;
  /** Local time HH:MM, up to 24:00; not after `opens` means on the next day. */
  readonly closes: string;
}

/** People who take turns (`tickets.md` 10). All of its times are local, so that 9 to 17 stays 9 to 17 over summer time. */
export interface Turns {
  /** In the order of their turns. */
  readonly memberIds: readonly string[];
  /** Local date and time at which the first turn begins: 2026-11-30T08:00. */
  readonly startsAt: string;
  /** IANA. */
  readonly timeZone: string;
  /** So many units is one turn long. */
  readonly turnLength: number;
  readonly turnUnit: TurnUnit;
  /** Empty: at all hours. */
  readonly windows: readonly DutyWindow[];
}

/** Who is on duty in a period: of the layers the later one wins, and what was overridden wins over all of them. */
export function dutiesOf(layers: readonly Turns[], overrides: readonly Duty[], period: Period): Duty[] {
  const planned = layers.reduce<Duty[]>((lower, layer) => laidOver(lower, dutiesOfLayer(layer, period)), []);
  const exceptions = overrides.reduce<Duty[]>((lower, one) => laidOver(lower, within(period, [one])), []);
  return laidOver(planned, exceptions);
}

/** Who is on duty by one layer alone. */
export function dutiesOfLayer(layer: Turns, period: Period): Duty[] {
  if (layer.memberIds.length === 0) return [];
  const duties: Duty[] = [];
  for (let turn = firstTurn(layer, period); ; turn++) {
    const time = turnOf(layer, turn);
    if (time.startsAt >= period.endsAt) return joined(within(period, duties));
    const employeeId = layer.memberIds[turn % layer.memberIds.length] ?? '';
    duties.push(...hoursOf(layer, time).map((hours) => ({ employeeId, ...hours })));
  }
}

function within(period: Period, duties: readonly Duty[]): Duty[] {
  return duties.flatMap((duty) => {
    const common = commonOf(duty, period);
    return common ? [{ ...duty, ...common }] : [];
  });
}

/** A turn that ends before the period or in it; a day of 23 or 25 hours moves a border by less than one turn. */
function firstTurn(layer: Turns, { startsAt }: Period): number {
  const from = DateTime.fromJSDate(startsAt, { zone: layer.timeZone });
  const days = from.diff(DateTime.fromISO(layer.startsAt, { zone: layer.timeZone }), 'days').days;
  return Math.max(0, Math.floor(days / daysOf(layer)) - 1);
}

function daysOf({ turnLength, turnUnit }: Turns): number {
  return turnLength * (turnUnit === TurnUnit.WEEK ? 7 : 1);
}

function turnOf(layer: Turns, turn: number): Period {
  const begin = (number: number): Date => {
    const [date = '', time = ''] = layer.startsAt.split('T');
    return instantOf(plusDays(date, number * daysOf(layer)), time, layer.timeZone);
  };
  return { startsAt: begin(turn), endsAt: begin(turn + 1) };
}

/** The hours of a turn in which the layer's windows are open. */
function hoursOf(layer: Turns, turn: Period): Period[] {
  if (layer.windows.length === 0) return [turn];
  const localDate = (at: Date): string => DateTime.fromJSDate(at, { zone: layer.timeZone }).toFormat('yyyy-MM-dd');
  const last = localDate(turn.endsAt);
  const open: Period[] = [];
  for (let date = plusDays(localDate(turn.startsAt), -1); date <= last; date = plusDays(date, 1)) {
    open.push(...layer.windows.flatMap((window) => openingOn(window, date, layer.timeZone)));
  }
  return open.filter((hours) => meets(hours, turn)).flatMap((hours) => commonOf(hours, turn) ?? []);
}

function openingOn({ weekday, opens, closes }: DutyWindow, date: string, zone: string): Period[] {
  if (weekday !== null && DateTime.fromISO(date, { zone: 'utc' }).weekday !== weekday) return [];
  const closesOn = closes > opens ? date : plusDays(date, 1);
  return [{ startsAt: instantOf(date, opens, zone), endsAt: instantOf(closesOn, closes, zone) }];
}

function plusDays(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}

/** An hour that the clocks skip is taken an hour later; of an hour that comes twice, the first is meant. */
function instantOf(date: string, time: string, zone: string): Date {
  return DateTime.fromISO(`${date}T${time}`, { zone }).toJSDate();
}
