import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { currentScope } from '../access/scope.js';
import { DEFAULT_LOCALE } from '../i18n/locale.js';
import { messageOf } from '../i18n/messages.js';
import { refusalsIn, toUserError } from './refusals.js';

/** The closed list of top-level codes; everything else is ours to look at, and masked. */
const PUBLIC_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/** Codes of Apollo that the closed list calls otherwise. */
const RENAMED: Readonly<Record<string, string>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_FOUND',
};

/** Makes the formatter of top-level errors: no stack, no driver's text, no SQL ever leaves. */
export function errorFormatter(report: (error: unknown, requestId: string) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const { locale, requestId } = currentScope() ?? { locale: DEFAULT_LOCALE, requestId: 'unknown' };
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    const [refusal] = refusalsIn(original) ?? [];
    if (refusal) {
      const code = refusal.code === 'FORBIDDEN' ? 'FORBIDDEN' : 'BAD_USER_INPUT';
      return { message: toUserError(refusal, locale).message, ...place, extensions: { code, refusal: refusal.code } };
    }
    const code = String(formatted.extensions?.['code']);
    const publicCode = RENAMED[code] ?? code;
    if (PUBLIC_CODES.has(publicCode) && error instanceof GraphQLError) {
      const inputPath: unknown = formatted.extensions?.['inputPath'];
      const extensions = { code: publicCode, ...(inputPath ? { inputPath } : {}) };
      return { message: formatted.message, ...place, extensions };
    }
    report(original, requestId);
    const message = messageOf('INTERNAL_SERVER_ERROR', locale, { requestId });
    return { message, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
  };
}
