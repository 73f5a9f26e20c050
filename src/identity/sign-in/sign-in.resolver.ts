import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, ANYONE } from '../../access/allow.js';
import { answerOf, doneOf } from './session-answer.js';
import { SessionRefreshInput, SignInInput, SignOutInput } from './sign-in.inputs.js';
import { SignInService } from './sign-in.service.js';
import { SessionRefreshPayload, SignInPayload, SignOutPayload } from './sign-in.types.js';

@Resolver()
export class SignInResolver {
  constructor(private readonly service: SignInService) {}

  @Mutation(() => SignInPayload, { description: 'Begins a session with e-mail and password.' })
  @Allow(ANYONE)
  signIn(@Args('input') { email, password, vendorId }: SignInInput) {
    return answerOf(this.service.signIn(email, password, vendorId));
  }

  @Mutation(() => SessionRefreshPayload, {
    description: 'Goes on with a session. Each refresh token works once; a second use ends the session.',
  })
  @Allow(ANYONE)
  sessionRefresh(@Args('input') { refreshToken }: SessionRefreshInput) {
    return answerOf(this.service.refresh(refreshToken));
  }

  @Mutation(() => SignOutPayload, { description: 'Ends a session.' })
  @Allow(ANYONE)
  signOut(@Args('input') { refreshToken }: SignOutInput) {
    return doneOf(this.service.signOut(refreshToken));
  }
}
