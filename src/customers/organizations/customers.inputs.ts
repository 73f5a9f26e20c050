import { Field, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsIn, IsInt, IsOptional, IsTimeZone, Length, Min } from 'class-validator';
import { CommandInput, VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { LocaleTag, TimeZone } from '../../graphql/scalars.js';
import { type Locale, LOCALES } from '../../i18n/locale.js';
import { SharingMode } from '../domain/customer.entity.js';

/** What can be said of an organization, at its registration and later. */
@InputType({ isAbstract: true })
abstract class CustomerFields extends CommandInput {
  @Field({ description: 'As it is called every day; 1 to 200 characters.' })
  @Length(1, 200)
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'As contracts call it, 1 to 500 characters; absent = not known.',
  })
  @IsOptional()
  @Length(1, 500)
  legalName?: string | null;

  @Field(() => String, { nullable: true, description: 'Taxpayer number, 10 or 12 digits; absent = not known.' })
  @IsOptional()
  @Length(10, 12)
  inn?: string | null;

  @IdField('customer', { nullable: true, description: 'The organization above; absent = none.' })
  parentId?: string | null;

  @Field(() => TimeZone, { description: 'IANA zone such as `Europe/Moscow`.' })
  @IsTimeZone()
  timeZone: string;

  @Field(() => LocaleTag, { description: 'ru or en.' })
  @IsIn(LOCALES)
  locale: Locale;
}

@InputType({ description: 'A new customer.' })
export class CustomerRegisterInput extends CustomerFields {
  @Field(() => SharingMode, {
    nullable: true,
    description: 'Absent: as the organization above has it; NONE when there is none above.',
  })
  @IsOptional()
  @IsEnum(SharingMode)
  sharingMode?: SharingMode | null;
}

@InputType({ description: 'What is known of the organization from now on: it replaces all that was.' })
export class CustomerEditInput extends CustomerFields {
  @IdField('customer')
  customerId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller has seen; another one is refused with STALE_VERSION.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number | null;
}

@InputType({ description: 'Who sees the tickets of his colleagues.' })
export class CustomerShareTicketsInput extends VersionedCommandInput {
  @IdField('customer')
  customerId: string;

  @Field(() => SharingMode, { nullable: true, description: 'Absent: as the organization above has it.' })
  @IsOptional()
  @IsEnum(SharingMode)
  sharingMode?: SharingMode | null;
}

@InputType({ description: 'Ends the relation with an organization; its contacts leave and their accounts are closed.' })
export class CustomerLeaveInput extends VersionedCommandInput {
  @IdField('customer')
  customerId: string;
}
