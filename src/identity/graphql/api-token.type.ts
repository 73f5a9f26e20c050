import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../graphql/connection.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import { UserType } from './user.type.js';

@ObjectType('ApiToken', { implements: () => Node, description: 'What a partner system shows instead of a password.' })
export class ApiTokenType extends Node {
  @Field()
  name: string;

  @Field(() => [String], { description: 'What the token may do, e.g. `tickets:read`.' })
  scopes: string[];

  @Field(() => [String], { description: 'Addresses or networks that may use it; empty = all.' })
  addresses: string[];

  @Field({ description: 'True: it may only send documents that were registered before.' })
  trustedDocumentsOnly: boolean;

  @Field(() => DateTime)
  expiresAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'To the minute; null when it was never used.' })
  lastUsedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Null while it can be used.' })
  revokedAt: Date | null;

  @Field(() => UserType, { nullable: true, description: 'Who has made it; null when you may not see accounts.' })
  createdBy: UserType | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => DateTime)
  createdAt: Date;
}

export const ApiTokenConnection = connectionOf('ApiToken', () => ApiTokenType);
