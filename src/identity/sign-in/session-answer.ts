import { VIEWER } from '../../graphql/view.resolvers.js';
import type { SignedIn } from './sign-in.service.js';

/** A session as its payload shows it; refusals are answered by the interceptor. */
export async function answerOf(signingIn: Promise<SignedIn>): Promise<Record<string | symbol, unknown>> {
  const { actor, userId, access, refreshToken } = await signingIn;
  return {
    accessToken: access.token,
    accessTokenExpiresAt: access.expiresAt,
    refreshToken,
    user: userId,
    userErrors: [],
    [VIEWER]: actor, // the request began without one
  };
}

export async function doneOf(work: Promise<void>): Promise<{ userErrors: [] }> {
  await work;
  return { userErrors: [] };
}
