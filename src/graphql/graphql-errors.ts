import { GraphQLError } from 'graphql';
import type { Locale } from '../i18n/locale.js';
import { messageOf } from '../i18n/messages.js';

/** A top-level error of the closed list, in the caller's language. */
function topLevel(code: string, locale: Locale): GraphQLError {
  return new GraphQLError(messageOf(code, locale), { extensions: { code } });
}

export const unauthenticated = (locale: Locale): GraphQLError => topLevel('UNAUTHENTICATED', locale);
export const forbidden = (locale: Locale): GraphQLError => topLevel('FORBIDDEN', locale);
