import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/scalars.js';
import { UserError } from '../../graphql/user-error.type.js';
import { UserType } from '../graphql/user.type.js';

@ObjectType({ isAbstract: true })
abstract class SessionPayload {
  @Field(() => String, { nullable: true, description: 'Send it as `Authorization: Bearer …`; valid for ten minutes.' })
  accessToken: string | null;

  @Field(() => DateTime, { nullable: true, description: 'From then on the access token is refused.' })
  accessTokenExpiresAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Renews the session once (`sessionRefresh`); keep it secret.' })
  refreshToken: string | null;

  @Field(() => UserType, { nullable: true, description: 'Who is signed in.' })
  user: unknown;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors: UserError[];
}

@ObjectType()
export class SignInPayload extends SessionPayload {}

@ObjectType()
export class SessionRefreshPayload extends SessionPayload {}

@ObjectType()
export class SignOutPayload {
  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors: UserError[];
}
