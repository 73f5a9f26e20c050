import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { currentScope } from '../../access/scope.js';
import { refusalsIn, toUserError } from '../../graphql/refusals.js';
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locale.js';
import { messageOf } from '../../i18n/messages.js';

const STATUSES: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  IDEMPOTENCY_KEY_REUSED: 409,
  FILE_TOO_LARGE: 413,
  RANGE_NOT_SATISFIABLE: 416,
  RATE_LIMITED: 429,
};

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>> | null;
}

const logger = new Logger('Files');

/** Answers `{ code, message, details? }` in the caller's language; what is no expected refusal is masked and reported. */
export function answerRefusal(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const locale = currentScope()?.locale ?? DEFAULT_LOCALE;
  const refused = refusedIn(error, locale);
  // What is still on its way is not waited for.
  if (!request.raw.complete) void reply.header('connection', 'close');
  if (refused) answer(refused, reply);
  else if (request.raw.destroyed && !request.raw.complete) {
    logger.debug(`An upload was broken off: ${String(error)}`);
    reply.hijack();
  } else {
    logger.error({ err: error, requestId: request.id });
    const message = messageOf('INTERNAL_SERVER_ERROR', locale, { requestId: request.id });
    void reply.status(500).send({ code: 'INTERNAL_SERVER_ERROR', message });
  }
}

function answer({ code, message, details }: Refused, reply: FastifyReply): void {
  const wait = details?.['retryAfterSeconds'];
  if (typeof wait === 'number') void reply.header('retry-after', String(wait));
  void reply.status(STATUSES[code] ?? 400).send({ code, message, ...(details ? { details } : {}) });
}

function refusedIn(error: unknown, locale: Locale): Refused | null {
  const [refusal] = refusalsIn(error) ?? [];
  if (refusal) return toUserError(refusal, locale);
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== 'RATE_LIMITED') return null;
  const details = error.extensions['details'] as Readonly<Record<string, unknown>>;
  return { code: 'RATE_LIMITED', message: messageOf('request.rateLimited', locale, details), details };
}
