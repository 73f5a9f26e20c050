import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authenticator } from '../access/authenticator.js';
import { currentScope } from '../access/scope.js';
import { DEFAULT_LOCALE } from '../i18n/locale.js';
import { Reader } from '../reading/reader.js';
import type { GraphqlContext } from './context.js';
import { IdempotentWrites } from './idempotent-writes.js';
import { payerOf } from './limits/payer.js';
import { KnownOperations } from './raw/known-operations.js';
import { callerOf, headerOf } from './request-scope.js';
import { TrustedDoor } from './trusted/trusted-door.js';

/** Fills a request's scope with its actor, and gives resolvers what they share. */
@Injectable()
export class RequestContexts {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly reader: Reader,
    private readonly writes: IdempotentWrites,
    private readonly known: KnownOperations,
    private readonly door: TrustedDoor,
  ) {}

  /** Errors: RATE_LIMITED, PERSISTED_QUERY_NOT_FOUND, FORBIDDEN. */
  async of(request: FastifyRequest): Promise<GraphqlContext> {
    const passed = this.known.passedBy(request);
    const actor = await callerOf(request, this.authenticator);
    const payer = payerOf(actor, request.ip);
    if (!passed) await this.door.admit(request, actor, payer);
    return {
      reader: this.reader,
      writes: this.writes,
      actor,
      payer,
      locale: currentScope()?.locale ?? DEFAULT_LOCALE,
      requestId: request.id,
      idempotencyKey: headerOf(request, 'idempotency-key'),
      ...(passed && { cost: passed.cost }),
    };
  }
}
