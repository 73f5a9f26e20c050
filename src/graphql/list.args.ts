import type { Type } from '@nestjs/common';
import { ArgsType, Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsObject, IsOptional, IsString, Max, Min } from 'class-validator';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../reading/page.js';

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, { name: 'OrderDirection', description: 'Ascending or descending.' });

/** Arguments of a Relay page. The limits are checked where pages are read, for both ways of execution. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Rows from the start: 1 to ${LARGEST_PAGE}, ${DEFAULT_PAGE} unless given.`,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Continue after this cursor; goes with `first`.' })
  @IsOptional()
  @IsString()
  after?: string | null;

  @Field(() => Int, { nullable: true, description: `Rows from the end: 1 to ${LARGEST_PAGE}; instead of \`first\`.` })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Continue before this cursor; goes with `last`.' })
  @IsOptional()
  @IsString()
  before?: string | null;
}

/** Page, filter and order of one type's lists: `listArgs('Ticket', TicketFilter, TicketOrderField)`. */
export function listArgs(name: string, filter: Type<unknown>, orderFields: Record<string, string>): Type<PageArgs> {
  registerEnumType(orderFields, { name: `${name}OrderField`, description: `What a list of ${name} can be sorted by.` });

  @InputType(`${name}Order`, { description: `How a list of ${name} is sorted; equal ones by id.` })
  class Order {
    @Field(() => orderFields as never)
    @IsEnum(orderFields)
    field: string;

    @Field(() => OrderDirection)
    @IsEnum(OrderDirection)
    direction: OrderDirection;
  }

  @ArgsType()
  class ListArgs extends PageArgs {
    @Field(() => filter, { nullable: true, description: 'Only rows that match; at most 5 levels and 50 comparisons.' })
    @IsOptional()
    @IsObject()
    filter?: unknown;

    @Field(() => Order, { nullable: true })
    @IsOptional()
    @IsObject()
    orderBy?: Order | null;
  }
  return ListArgs;
}
