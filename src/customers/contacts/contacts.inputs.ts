import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEmail, IsEnum, IsIn, IsInt, IsOptional, Length, Min } from 'class-validator';
import { CUSTOMER_ROLES, Role } from '../../access/roles.js';
import { CommandInput, VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { EmailAddress, LocaleTag } from '../../graphql/scalars.js';
import { type Locale, LOCALES } from '../../i18n/locale.js';
import { RequesterRole } from '../../vendors/index.js';

/** What can be said of a person, when he is added and later. */
@InputType({ isAbstract: true })
abstract class ContactFields extends CommandInput {
  @Field({ description: 'Full name, 1 to 200 characters.' })
  @Length(1, 200)
  name: string;

  @Field(() => EmailAddress, {
    nullable: true,
    description: 'Only one active contact of the vendor has it, upper and lower case alike; absent = none.',
  })
  @IsOptional()
  @IsEmail()
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With the country code, such as `+7 (841) 220-00-00`; kept as E.164. Absent = none.',
  })
  @IsOptional()
  @Length(7, 32)
  phone?: string | null;

  @Field(() => RequesterRole)
  @IsEnum(RequesterRole)
  role: RequesterRole;

  @Field(() => LocaleTag, { nullable: true, description: 'ru or en; absent: the language of the organization.' })
  @IsOptional()
  @IsIn(LOCALES)
  locale?: Locale | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether he sees the tickets of his colleagues where the sharing mode is PER_MEMBER; absent = no.',
  })
  @IsOptional()
  @IsBoolean()
  seesOrganizationTickets?: boolean | null;
}

@InputType({ description: 'A new person at a customer.' })
export class ContactAddInput extends ContactFields {
  @IdField('customer')
  customerId: string;
}

@InputType({ description: 'What is known of the person from now on: it replaces all that was.' })
export class ContactEditInput extends ContactFields {
  @IdField('contact')
  contactId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller has seen; another one is refused with STALE_VERSION.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number | null;
}

@InputType({ description: 'The person has gone; his account is closed.' })
export class ContactLeaveInput extends VersionedCommandInput {
  @IdField('contact')
  contactId: string;
}

@InputType({ description: 'Gives a contact an account with his e-mail.' })
export class ContactOpenAccountInput extends VersionedCommandInput {
  @IdField('contact')
  contactId: string;

  @Field(() => Role, { description: 'CUSTOMER_ADMINISTRATOR or CUSTOMER_USER.' })
  @IsIn(CUSTOMER_ROLES)
  role: Role;

  @Field({ description: '12 to 200 characters; the person changes it after the first sign-in.' })
  @Length(12, 200)
  password: string;
}
