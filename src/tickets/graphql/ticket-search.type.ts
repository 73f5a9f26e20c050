import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { connectionOf } from '../../graphql/connection.js';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../../reading/page.js';
import { TicketType } from './ticket.type.js';

@ArgsType()
export class SearchArgs {
  @Field({ description: '2 to 200 characters.' })
  @Length(2, 200)
  text: string;

  @Field(() => Int, { nullable: true, description: `1 to ${LARGEST_PAGE}, ${DEFAULT_PAGE} unless given.` })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Continue after this cursor.' })
  @IsOptional()
  @IsString()
  after?: string | null;
}

@ObjectType({ description: 'A ticket that was found, and where.' })
export class TicketSearchHit {
  @Field(() => TicketType)
  ticket: TicketType;

  @Field({ description: 'HTML: the text around the words, everything escaped but <mark>…</mark> around each of them.' })
  snippet: string;
}

export const TicketSearchHitConnection = connectionOf('TicketSearchHit', () => TicketSearchHit);
