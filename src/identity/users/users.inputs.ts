import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsEmail, IsEnum, IsIn, Length } from 'class-validator';
import { Role } from '../../access/roles.js';
import { CommandInput, VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { EmailAddress, LocaleTag } from '../../graphql/scalars.js';
import { type Locale, LOCALES } from '../../i18n/locale.js';

@InputType({ description: 'A new account for a member of the staff.' })
export class UserCreateInput extends CommandInput {
  @Field(() => EmailAddress)
  @IsEmail()
  email: string;

  @Field({ description: '1 to 200 characters.' })
  @Length(1, 200)
  name: string;

  @Field({ description: '12 to 200 characters; the person changes it after the first sign-in.' })
  @Length(12, 200)
  password: string;

  @Field(() => LocaleTag, { description: 'ru or en.' })
  @IsIn(LOCALES)
  locale: Locale;

  @Field(() => [Role], { description: 'Roles of staff; at least one.' })
  @IsEnum(Role, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  roles: Role[];
}

@InputType({ description: 'Ends the use of an account and all of its sessions.' })
export class UserDeactivateInput extends VersionedCommandInput {
  @IdField('user')
  userId: string;
}
