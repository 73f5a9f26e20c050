import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { currentScope } from '../access/scope.js';
import { isOutage } from '../database/outage.js';
import { DEFAULT_LOCALE, type Locale } from '../i18n/locale.js';
import { messageOf } from '../i18n/messages.js';
import { countRefusal } from '../metrics/refusal-count.js';
import { LIMITS } from './limits/limits.js';
import { isTooLong, tooComplex } from './limits/too-complex.js';
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

/** What graphql-js and Apollo say of a request without saying whose fault it is: the sender's. */
const IS_OF_REQUEST =
  /^(Too many errors processing variables|Schema is not configured to execute|provided sha does not match|Unsupported persisted query)/;

const UNKNOWN = { locale: DEFAULT_LOCALE, requestId: 'unknown' };

/** What `badInput` has put into an error. */
interface RequestFault {
  readonly inputPath?: readonly (string | number)[];
  readonly fault?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Makes the formatter of top-level errors: no stack, no driver's text, no SQL ever leaves. */
export function errorFormatter(report: (error: unknown, requestId: string) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const { locale, requestId } = currentScope() ?? UNKNOWN;
    const { locations, path } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const known = refusal(original, locale) ?? (error instanceof GraphQLError ? publicFault(formatted, locale) : null);
    const code = known?.extensions?.['code'];
    countRefusal(typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR');
    if (known) return { ...known, ...place };
    report(original, requestId);
    if (isOutage(original) || isOutage((error as GraphQLError).originalError)) return { ...outage(), ...place };
    const message = messageOf('INTERNAL_SERVER_ERROR', locale, { requestId });
    return { message, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
  };
}

/** What an outage is told as; anything else is thrown on. */
export function outageIn(error: unknown): GraphQLFormattedError {
  if (isOutage(error)) return outage();
  throw error;
}

/** The request then goes out with 503 and Retry-After (`request-scope.ts`). */
function outage(): GraphQLFormattedError {
  const scope = currentScope();
  if (scope) scope.isOutage = true;
  const { locale, requestId } = scope ?? UNKNOWN;
  const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId };
  return { message: messageOf('OUTAGE', locale, { requestId }), extensions };
}

/** A refusal that no payload could take: of a query, or of an input that is not a mutation's. */
function refusal(error: unknown, locale: Locale): GraphQLFormattedError | null {
  const [first] = refusalsIn(error) ?? [];
  if (!first) return null;
  const code = first.code === 'FORBIDDEN' ? 'FORBIDDEN' : 'BAD_USER_INPUT';
  return { message: toUserError(first, locale).message, extensions: { code, refusal: first.code } };
}

/** Names that graphql-js proposes are a way to learn the schema; who may introspect it needs no such way. */
function withoutHints(message: string): string {
  return currentScope()?.actor ? message : message.replace(/ Did you mean .*\?$/s, '');
}

function publicFault(formatted: GraphQLFormattedError, locale: Locale): GraphQLFormattedError | null {
  const given = String(formatted.extensions?.['code']);
  const code = IS_OF_REQUEST.test(formatted.message) ? 'BAD_USER_INPUT' : (RENAMED[given] ?? given);
  if (!PUBLIC_CODES.has(code)) return null;
  if (isTooLong(formatted.message)) return publicFault(tooComplex('tokens', LIMITS.tokens).toJSON(), locale);
  const { inputPath, fault, details } = (formatted.extensions ?? {}) as RequestFault;
  const message = fault ? messageOf(`request.${fault}`, locale, details) : withoutHints(formatted.message);
  const facts = details && Object.keys(details).length > 0 ? { details } : {};
  return { message, extensions: { code, ...(inputPath ? { inputPath } : {}), ...facts } };
}
