import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../access/actor.js';
import { Authenticator } from '../../access/authenticator.js';
import { outageIn } from '../format-error.js';
import { type CostReport, Gate, type Passage } from '../limits/gate.js';
import { payerOf } from '../limits/payer.js';
import { callerOf, headerOf } from '../request-scope.js';
import { TrustedDoor } from '../trusted/trusted-door.js';
import { answerType } from './answer-type.js';
import { KnownDocuments } from './known-documents.js';
import { RawAnswers } from './raw-answers.js';
import { bytesOfAnswer } from './raw-json.js';

type Variables = Readonly<Record<string, unknown>>;

/** What the body of a request holds that is answered here. */
const USUAL = new Set(['query', 'operationName', 'variables']);

/** What was found out of a request before it was left to Apollo, so that nobody is asked or pays twice. */
export interface Passed {
  readonly actor: Actor;
  readonly cost: CostReport;
}

/**
 * Answers known documents before Apollo, by the same steps as any operation: authentication, limits and cost, coercion
 * of variables, `@Allow` of each root field. Whatever is unusual or wrong goes on to Apollo, which does or says it.
 */
@Injectable()
export class KnownOperations {
  private readonly passed = new WeakMap<FastifyRequest, Passed>();

  constructor(
    private readonly documents: KnownDocuments,
    private readonly authenticator: Authenticator,
    private readonly gate: Gate,
    private readonly answers: RawAnswers,
    private readonly trusted: TrustedDoor,
  ) {}

  /** Puts this step before the routes of a server. */
  install(server: FastifyInstance): void {
    server.addHook('preHandler', (request, reply, done) => {
      const known = this.knownRequest(request);
      const type = known && answerType(headerOf(request, 'accept'));
      if (!known || !type) return done();
      this.answer(known, request)
        .catch((error: unknown) => Buffer.from(JSON.stringify({ errors: [outageIn(error)] })))
        .then((answer) => (answer === null ? done() : send(reply, type, answer)), done);
    });
  }

  /** What a request has passed already that was left to Apollo. */
  passedBy(request: FastifyRequest): Passed | undefined {
    return this.passed.get(request);
  }

  private knownRequest({ method, url, body }: FastifyRequest): Passage | undefined {
    if (method !== 'POST' || url !== '/graphql' || typeof body !== 'object' || body === null) return undefined;
    const { query, operationName, variables } = body as Variables;
    if (typeof query !== 'string' || Object.keys(body).some((name) => !USUAL.has(name))) return undefined;
    if (operationName != null && typeof operationName !== 'string') return undefined;
    if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return undefined;
    const found = this.documents.find(query, operationName ?? undefined);
    if (!found) return undefined;
    const { schema, document, operation } = found;
    return { schema, document, operation, variables: (variables ?? {}) as Variables };
  }

  private async answer(known: Passage, request: FastifyRequest): Promise<Buffer | null> {
    const actor = await callerOf(request, this.authenticator);
    if (!actor) return null;
    if (actor.trustedDocumentsOnly && !(await this.trusted.trusts(actor, request))) return null;
    const cost = this.costOf(known, actor, request);
    if (!cost) return null;
    this.passed.set(request, { actor, cost });
    const data = await this.answers.to(known, known.variables, actor);
    return data && bytesOfAnswer(data, { cost });
  }

  /** Nothing when the gate refuses: then it will refuse again, where that can be said. */
  private costOf(known: Passage, actor: Actor, { ip }: FastifyRequest): CostReport | undefined {
    try {
      return this.gate.pass(known, payerOf(actor, ip));
    } catch {
      return undefined;
    }
  }
}

/** With the headers that Apollo gives. */
function send(reply: FastifyReply, type: string, answer: Buffer): void {
  void reply.header('cache-control', 'no-store').header('content-type', type).send(answer);
}
