import type { View } from '../../../src/reading/view.js';
import { parsePublicId } from '../../../src/shared/ids.js';
import type { Row, World } from './world.js';

type Node = Readonly<Record<string, unknown>>;

const given = (node: unknown): [string, unknown][] =>
  Object.entries((node ?? {}) as Node).filter(([, value]) => value != null);

/** True when the row passes the filter: the same words, said without SQL. */
export function naiveFilter(world: World, view: View, filter: unknown, row: Row): boolean {
  return given(filter).every(([name, value]) => {
    if (name === 'not') return !naiveFilter(world, view, value, row);
    if (name === 'and') return (value as unknown[]).every((each) => naiveFilter(world, view, each, row));
    if (name === 'or') {
      const members = value as unknown[];
      return members.length === 0 || members.some((each) => naiveFilter(world, view, each, row));
    }
    return passes(world, view, name, value, row);
  });
}

function passes(world: World, view: View, name: string, comparison: unknown, row: Row): boolean {
  const key = view.list?.filters[name];
  if (!key) throw new Error(`${view.type} has no filter ${name}`);
  const isTime = world.typeOf(view.type, key.property).startsWith('timestamp');
  const comparable = (value: unknown): unknown => {
    if (value === null || value === undefined) return null;
    if (key.kind === 'reference') return UUID.test(String(value)) ? value : parsePublicId(String(value))?.uuid;
    return isTime ? new Date(String(value)).getTime() : value;
  };
  const own = comparable(row[key.property]);
  return given(comparison).every(([operator, value]) => holds(operator, own, value, comparable));
}

const UUID = /^[0-9a-f-]{36}$/;

type Comparable = string | number;

function holds(operator: string, own: unknown, value: unknown, comparable: (value: unknown) => unknown): boolean {
  if (operator === 'isNull') return (own === null) === value;
  if (operator === 'ne') return own !== comparable(value);
  if (operator === 'notIn') return !(value as unknown[]).map(comparable).includes(own);
  if (own === null) return false;
  const [left, right] = [own as Comparable, comparable(value) as Comparable];
  switch (operator) {
    case 'eq':
      return left === right;
    case 'in':
      return (value as unknown[]).map(comparable).includes(own);
    case 'lt':
      return left < right;
    case 'lte':
      return left <= right;
    case 'gt':
      return left > right;
    case 'gte':
      return left >= right;
    case 'has':
      return (own as unknown[]).includes(value);
    case 'contains':
      return String(left).toLowerCase().includes(String(right).toLowerCase());
    case 'startsWith':
      return String(left).toLowerCase().startsWith(String(right).toLowerCase());
    default:
      throw new Error(`Nobody has said what ${operator} means`);
  }
}
