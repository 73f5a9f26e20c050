import { GraphQLError } from 'graphql';
import '../i18n/request-messages.js';
import { DEFAULT_LOCALE } from '../i18n/locale.js';
import { messageOf } from '../i18n/messages.js';

type Path = readonly (string | number)[];
type Details = Readonly<Record<string, unknown>>;

/**
 * A fault of the request itself, not of the state of things: answered as a top-level error BAD_USER_INPUT.
 * The fault is a name of `i18n/request-messages.ts`; `format-error.ts` says it in the caller's language.
 */
export function badInput(fault: string, path?: Path, details: Details = {}): GraphQLError {
  const extensions = { code: 'BAD_USER_INPUT', fault, details, ...(path ? { inputPath: path } : {}) };
  return new GraphQLError(messageOf(`request.${fault}`, DEFAULT_LOCALE, details), { extensions });
}
