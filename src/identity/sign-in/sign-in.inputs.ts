import { Field, InputType } from '@nestjs/graphql';
import { IsEmail, Length } from 'class-validator';
import { IdField } from '../../graphql/id.field.js';
import { EmailAddress } from '../../graphql/scalars.js';

@InputType({ description: 'Who wants to sign in.' })
export class SignInInput {
  @Field(() => EmailAddress)
  @IsEmail()
  email: string;

  @Field({ description: 'As it was chosen; 1 to 200 characters.' })
  @Length(1, 200)
  password: string;

  @IdField('vendor', { nullable: true, description: 'Needed only by people who have accounts at several vendors.' })
  vendorId?: string | null;
}

@InputType({ description: 'A session that is to go on.' })
export class SessionRefreshInput {
  @Field({ description: 'The refresh token of the last answer; it can be used once.' })
  @Length(1, 200)
  refreshToken: string;
}

@InputType({ description: 'A session that is to end.' })
export class SignOutInput {
  @Field({ description: 'The refresh token of the session.' })
  @Length(1, 200)
  refreshToken: string;
}
