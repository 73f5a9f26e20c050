import type { Type } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';

/** `<Name>Filter`: comparisons by field, with and, or, not. The names are those of the view's `list.filters`. */
export function filterOf(name: string, comparisons: Readonly<Record<string, Type<object>>>): Type<object> {
  @InputType(`${name}Filter`, { description: `Which ${name} rows are wanted; all comparisons given must hold.` })
  class Filter {}
  const add = (field: string, type: () => unknown, description: string): void => {
    Field(type as never, { nullable: true, description })(Filter.prototype, field);
    IsOptional()(Filter.prototype, field);
  };
  for (const [field, type] of Object.entries(comparisons)) add(field, () => type, `Compares \`${field}\`.`);
  add('and', () => [Filter], 'All of these hold.');
  add('or', () => [Filter], 'At least one of these holds.');
  add('not', () => Filter, 'This does not hold.');
  return Filter;
}
