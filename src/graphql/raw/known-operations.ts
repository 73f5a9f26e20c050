import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Actor } from '../../access/actor.js';
import { Authenticator } from '../../access/authenticator.js';
import type { Bytes } from '../../reading/bytes.js';
import { outageIn } from '../format-error.js';
import { GRAPHQL_PATH } from '../graphql-door.js';
import { type CostReport, Gate, type Passage } from '../limits/gate.js';
import { payerOf } from '../limits/payer.js';
import { callerOf, headerOf, type Sender } from '../request-scope.js';
import { TrustedDoor } from '../trusted/trusted-door.js';
import { answerType } from './answer-type.js';
import { KnownDocuments } from './known-documents.js';
import { RawAnswers } from './raw-answers.js';
import { bytesOfAnswer } from './raw-json.js';

type Variables = Readonly<Record<string, unknown>>;

/** What the body of a request holds that is answered here. */
const USUAL = new Set(['query', 'operationName', 'variables']);

/** A request that has arrived; Fastify's are such. */
export interface Arrived extends Sender {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

/** A request for a known operation, and the media type in which it wants the answer. */
export interface KnownRequest {
  readonly passage: Passage;
  readonly type: string;
}

/** What was found out of a request before it was left to Apollo, so that nobody is asked or pays twice. */
export interface Passed {
  readonly actor: Actor;
  readonly cost: CostReport;
}

/** What came of a known request: its answer, an error, or neither when Apollo has to answer. */
export interface Outcome {
  readonly answer?: Bytes | undefined;
  readonly error?: unknown;
  readonly passed?: Passed;
}

/**
 * Answers known documents before Apollo, by the same steps as any operation: authentication, limits and cost, coercion
 * of variables, `@Allow` of each root field. Whatever is unusual or wrong goes on to Apollo, which does or says it.
 */
@Injectable()
export class KnownOperations {
  private readonly outcomes = new WeakMap<IncomingMessage, Outcome>();

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
      const known = this.find(request);
      if (!known) return done();
      const outcome = this.outcomes.get(request.raw) ?? this.answer(known, request);
      Promise.resolve(outcome)
        .then((come) => (this.keep(request.raw, come), bytesToSend(come)))
        .then((bytes) => (bytes ? send(reply, known.type, bytes) : done()), done);
    });
  }

  /** What a request has passed already that was left to Apollo. */
  passedBy({ raw }: { readonly raw: IncomingMessage }): Passed | undefined {
    return this.outcomes.get(raw)?.passed;
  }

  /** The operation that a request asks for, when that is all there is to it. */
  find(request: Arrived): KnownRequest | undefined {
    if (request.method !== 'POST' || request.url !== GRAPHQL_PATH) return undefined;
    const type = answerType(headerOf(request, 'accept'));
    const passage = type === undefined ? undefined : this.passageOf(request);
    return type !== undefined && passage ? { type, passage } : undefined;
  }

  /** Takes the steps of a known request. Never fails. */
  async answer({ passage }: KnownRequest, request: Arrived): Promise<Outcome> {
    let passed: Passed | undefined;
    try {
      const actor = await callerOf(request, this.authenticator);
      if (!actor || (actor.trustedDocumentsOnly && !(await this.trusted.trusts(actor, request)))) return {};
      const cost = this.costOf(passage, actor, request);
      if (!cost) return {};
      passed = { actor, cost };
      const data = await this.answers.to(passage, passage.variables, actor);
      return data ? { answer: bytesOfAnswer(data, { cost }) } : { passed };
    } catch (error) {
      return { error };
    }
  }

  /** Remembers what came of a request that goes on to Apollo. */
  keep(request: IncomingMessage, outcome: Outcome): void {
    if (outcome.answer === undefined) this.outcomes.set(request, outcome);
  }

  private passageOf({ body }: Arrived): Passage | undefined {
    if (typeof body !== 'object' || body === null) return undefined;
    const { query, operationName, variables } = body as Variables;
    if (typeof query !== 'string' || Object.keys(body).some((name) => !USUAL.has(name))) return undefined;
    if (operationName != null && typeof operationName !== 'string') return undefined;
    if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return undefined;
    const found = this.documents.find(query, operationName ?? undefined);
    if (!found) return undefined;
    const { schema, document, operation } = found;
    return { schema, document, operation, variables: (variables ?? {}) as Variables };
  }

  /** Nothing when the gate refuses: then it will refuse again, where that can be said. */
  private costOf(known: Passage, actor: Actor, { ip }: Sender): CostReport | undefined {
    try {
      return this.gate.pass(known, payerOf(actor, ip));
    } catch {
      return undefined;
    }
  }
}

/** Nothing when Apollo has to answer. Fails with what is not an outage. */
function bytesToSend({ answer, error }: Outcome): Buffer | undefined {
  if (answer !== undefined) return Buffer.from(answer, 'latin1');
  return error === undefined ? undefined : Buffer.from(JSON.stringify({ errors: [outageIn(error)] }));
}

/** With the headers that Apollo gives. */
function send(reply: FastifyReply, type: string, answer: Buffer): void {
  void reply.header('cache-control', 'no-store').header('content-type', type).send(answer);
}
