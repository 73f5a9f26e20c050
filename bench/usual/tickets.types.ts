import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Message, Ticket } from './ticket.entities.js';

@ObjectType()
export class PageInfo {
  @Field() hasNextPage: boolean;
}

@ObjectType()
export class MessageConnection {
  @Field(() => [Message]) nodes: Message[];
}

@ObjectType()
export class TicketConnection {
  @Field(() => [Ticket]) nodes: Ticket[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType()
export class UserError {
  @Field() code: string;
}

@ObjectType()
export class TicketCreatePayload {
  @Field(() => Ticket, { nullable: true }) ticket: Ticket | null;
  @Field(() => [UserError]) userErrors: UserError[];
}

@InputType()
export class TicketCreateInput {
  @Field() kind: string;
  @Field() title: string;
  @Field() text: string;
  @Field(() => ID) productId: string;
  @Field(() => ID) requesterId: string;
}
