import { GraphQLError } from 'graphql';
import { DEFAULT_LOCALE } from '../../i18n/locale.js';
import { messageOf } from '../../i18n/messages.js';
import type { LIMITS } from './limits.js';

/** A document beyond a limit (details: limit, most, and found unless nobody counted); `format-error.ts` says it in the caller's language. */
export function tooComplex(limit: keyof typeof LIMITS, most: number, found?: number): GraphQLError {
  const fault = `tooComplex.${limit}`;
  const details = { limit, most, ...(found === undefined ? {} : { found: Math.min(found, Number.MAX_SAFE_INTEGER) }) };
  return new GraphQLError(messageOf(`request.${fault}`, DEFAULT_LOCALE, details), {
    extensions: { code: 'QUERY_TOO_COMPLEX', fault, details, http: { status: 400 } },
  });
}

/** True for the message with which graphql-js stops parsing at its limit of tokens. */
export function isTooLong(message: string): boolean {
  return /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message);
}
