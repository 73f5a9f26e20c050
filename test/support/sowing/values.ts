import fc from 'fast-check';
import { newId } from '../../../src/shared/ids.js';
import type { ColumnShape, TableShape } from './shape.js';

/** Chance that can be repeated: the same seed gives the same rows. */
export class Dice {
  constructor(private seed: number) {}

  below(limit: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * limit);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value;
  }
}

const TEXTS = [
  'Акт',
  'акт',
  'Beta',
  'beta',
  'Ёж',
  "O'Neil",
  '100 % «да»',
  'a_b\\c',
  '"quoted"',
  'Zürich',
  'line\nbreak',
  '😀',
];
const INSTANTS = [
  '2026-01-05T09:00:00Z',
  '2026-03-01T00:00:00.001Z',
  '2026-03-01T00:00:00.001Z',
  '2026-07-19T23:59:59.999Z',
];
const DAYS = ['2026-01-05', '2026-03-01', '2026-11-22', '2027-02-28'];

const BY_NAME: Readonly<Record<string, readonly string[]>> = {
  time_zone: ['Europe/Moscow', 'UTC', 'Asia/Vladivostok'],
  support_time_zone: ['Europe/Moscow'],
  url: ['https://example.org/a'],
  document_url: ['https://example.org/b.pdf'],
  languages: ['ru', 'en'],
  site_url: ['https://example.org/'],
};

/** A value that the column's type, and most likely its checks, can take. */
export function valueFor(table: TableShape, column: ColumnShape, dice: Dice, serial: number): unknown {
  if (column.isNullable && dice.chance(35)) return null;
  if (column.isArray && column.type === 'uuid') return [];
  if (!column.isArray) return scalar(table, column, dice, serial);
  return Array.from({ length: sizeOf(table, column) ?? dice.below(3) }, () => scalar(table, column, dice, serial));
}

/** The length that a check demands of an array; null when it demands none. */
function sizeOf(table: TableShape, { name }: ColumnShape): number | null {
  const [, size] = table.checks.join().match(new RegExp(`cardinality\\(${name}\\) = (\\d+)`)) ?? [];
  return size === undefined ? null : Number(size);
}

function scalar(table: TableShape, column: ColumnShape, dice: Dice, serial: number): unknown {
  const hints = hintsOf(table, column);
  if (column.enumValues.length > 0) return dice.of(column.enumValues);
  switch (column.type) {
    case 'uuid':
      return column.isNullable ? null : newId();
    case 'text':
    case 'varchar':
    case 'citext':
      return textFor(column, hints, dice, serial);
    case 'bool':
      return dice.chance(50);
    case 'int2':
    case 'int4':
      // How many parts a row has had: never fewer than were sown, so that commands can add to them.
      if (/_seq$/.test(column.name)) return 100_000 + serial;
      return dice.chance(70) ? dice.below(6) : dice.below(400);
    case 'int8':
    case 'numeric':
    case 'float8':
      return dice.chance(70) ? dice.below(6) : dice.below(400);
    case 'timestamptz':
      return dice.of(INSTANTS);
    case 'date':
      return dice.of(DAYS);
    case 'time':
      return dice.of(['09:00:00', '18:30:00']);
    case 'jsonb':
    case 'json':
      return dice.of(['{}', '[]', '{"a": 1}']);
    case 'bytea':
      return Buffer.from(`${table.name}${serial}`);
    case 'inet':
      return '10.0.0.1';
    default:
      throw new Error(`Nobody knows what to put into ${table.name}.${column.name} of type ${column.type}`);
  }
}

/** Texts repeat, so that sorting has ties; where they may not, the row is tried again with its serial. */
function textFor(column: ColumnShape, hints: readonly string[], dice: Dice, serial: number): string {
  const named = BY_NAME[column.name];
  if (named) return dice.of(named);
  if (column.name === 'number') return `T-2026-${String(serial).padStart(6, '0')}`;
  if (hints.length > 0 && dice.chance(85)) return dice.of(hints);
  if (/email/.test(column.name)) return `sown-${serial}-${dice.below(1e6)}@example.org`;
  const text = dice.of(TEXTS);
  return dice.chance(50) ? text : `${text} ${serial}-${dice.below(1e6)}`;
}

const hints = new Map<string, readonly string[]>();

/** The texts that stand in a column's checks, and texts that match their patterns. */
function hintsOf(table: TableShape, column: ColumnShape): readonly string[] {
  const key = `${table.name}.${column.name}`;
  const known = hints.get(key);
  if (known) return known;
  const checks = table.checks.filter((check) => new RegExp(`\\b${column.name}\\b`).test(check));
  const found = checks.flatMap((check) => {
    const patterns = [...check.matchAll(new RegExp(`\\(?${column.name}\\)?(?:::text)? ~ '((?:[^']|'')*)'`, 'g'))];
    const samples = patterns.flatMap(([, pattern = '']) =>
      fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 20, seed: 7 }),
    );
    const literals = [...check.matchAll(/'([^']{1,40})'::text/g)].map(([, text = '']) => text);
    return samples.length > 0 ? samples : literals;
  });
  hints.set(key, found);
  return found;
}
