import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { DEFAULT_LOCALE } from '../../i18n/locale.js';
import { messageOf } from '../../i18n/messages.js';

/** Too much at once: RATE_LIMITED, with the header Retry-After (details: retryAfterSeconds). */
export function rateLimited(wait: number): GraphQLError {
  const retryAfterSeconds = Math.max(Math.ceil(wait), 1);
  const details = { retryAfterSeconds };
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]]);
  return new GraphQLError(messageOf('request.rateLimited', DEFAULT_LOCALE, details), {
    extensions: { code: 'RATE_LIMITED', fault: 'rateLimited', details, http: { status: 429, headers } },
  });
}
