import { Field, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsEnum,
  IsOptional,
  Length,
  Matches,
} from 'class-validator';
import { Scope } from '../../access/roles.js';
import { CommandInput, VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { DateTime } from '../../graphql/scalars.js';

/** IPv4 or IPv6, with or without a prefix length; PostgreSQL's inet has the last word. */
const ADDRESS = /^[0-9a-fA-F:.]{3,45}(\/\d{1,3})?$/;

@InputType({ description: 'A new token for a partner system.' })
export class ApiTokenCreateInput extends CommandInput {
  @Field({ description: 'What the token is for: 1 to 100 characters.' })
  @Length(1, 100)
  name: string;

  @Field(() => [String], { description: `At least one of ${Object.values(Scope).join(', ')}.` })
  @IsEnum(Scope, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  scopes: Scope[];

  @Field(() => DateTime, { description: 'After this instant the token is refused.' })
  @IsDate()
  expiresAt: Date;

  @IdField('customer', { nullable: true, description: 'Limits the token to one customer.' })
  customerId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Addresses or networks (CIDR) that may use it; none = all. At most 20.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(ADDRESS, { each: true })
  addresses?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: it may only send documents that were registered before (`documentManifestRegister`).',
  })
  @IsOptional()
  @IsBoolean()
  trustedDocumentsOnly?: boolean | null;
}

@InputType({ description: 'Ends the use of a token at once.' })
export class ApiTokenRevokeInput extends VersionedCommandInput {
  @IdField('apitoken')
  apiTokenId: string;
}
