import type { Type } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { DateTime, LocalDate } from './scalars.js';

type Operator =
  'eq' | 'ne' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | 'contains' | 'startsWith' | 'has' | 'isNull';

const DESCRIPTIONS: Readonly<Record<Operator, string>> = {
  eq: 'Equal.',
  ne: 'Not equal; null is not equal to anything.',
  in: 'Equal to one of these, at most 100.',
  notIn: 'Equal to none of these, at most 100.',
  lt: 'Less than, or before.',
  lte: 'At most.',
  gt: 'Greater than, or after.',
  gte: 'At least.',
  contains: 'Contains this text, upper and lower case alike.',
  startsWith: 'Begins with this text, upper and lower case alike.',
  has: 'The list holds this value.',
  isNull: 'True: has no value. False: has one.',
};

const EQUALITY: readonly Operator[] = ['eq', 'ne', 'in', 'notIn', 'isNull'];
const ORDERED: readonly Operator[] = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'isNull'];

/** A typed comparison of one kind of value; several operators at once must all hold. */
function comparator(name: string, valueType: () => unknown, operators: readonly Operator[]): Type<object> {
  @InputType(name, { description: 'A comparison; several operators must all hold.' })
  class Comparator {}
  for (const operator of operators) {
    const isList = operator === 'in' || operator === 'notIn';
    const type = (): unknown => (operator === 'isNull' ? Boolean : isList ? [valueType()] : valueType());
    Field(type as never, { nullable: true, description: DESCRIPTIONS[operator] })(Comparator.prototype, operator);
    IsOptional()(Comparator.prototype, operator);
  }
  return Comparator;
}

/** `<Enum>Comparator` for an enum of the schema. */
export function enumComparator(name: string, values: Record<string, string>): Type<object> {
  return comparator(`${name}Comparator`, () => values, EQUALITY);
}

export const IdComparator = comparator('IDComparator', () => ID, EQUALITY);
export const BooleanComparator = comparator('BooleanComparator', () => Boolean, ['eq', 'ne', 'isNull']);
export const DateTimeComparator = comparator('DateTimeComparator', () => DateTime, ORDERED);
export const LocalDateComparator = comparator('LocalDateComparator', () => LocalDate, ORDERED);
export const StringComparator = comparator('StringComparator', () => String, [...EQUALITY, 'contains', 'startsWith']);
export const StringListComparator = comparator('StringListComparator', () => String, ['has']);
