import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { Actor } from '../../access/actor.js';
import { Authenticator } from '../../access/authenticator.js';
import { TrustedDocuments } from '../../access/trusted-documents.js';
import { sha256Of } from '../../shared/sha256.js';
import { outageIn } from '../format-error.js';
import { GRAPHQL_PATH } from '../graphql-door.js';
import { CostBudget } from '../limits/cost-budget.js';
import { PRICES } from '../limits/limits.js';
import type { Payer } from '../limits/payer.js';
import { callerOf } from '../request-scope.js';
import { documentNotFound, trustedOnly } from './trusted-errors.js';

interface Body {
  readonly documentId?: unknown;
  readonly query?: unknown;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } | null } | null;
}

/** Puts a registered document in the place of its id, and holds those who may send nothing else to it. */
@Injectable()
export class TrustedDoor {
  constructor(
    private readonly documents: TrustedDocuments,
    private readonly authenticator: Authenticator,
    private readonly budget: CostBudget,
  ) {}

  /** Puts this step before whatever looks at the text of a request. */
  install(server: FastifyInstance): void {
    server.addHook('preHandler', (request, reply, done) => {
      const sha256 = request.url.split('?')[0] === GRAPHQL_PATH ? hashOfId(bodyOf(request).documentId) : undefined;
      if (sha256 === undefined) return done();
      this.fill(request, sha256)
        .then(
          () => null,
          (error: unknown) => ({ errors: [outageIn(error)] }),
        )
        .then((refused) => (refused ? void reply.send(refused) : done()), done);
    });
  }

  /**
   * Lets a request pass to Apollo. Errors: RATE_LIMITED, PERSISTED_QUERY_NOT_FOUND when the id of a document stands
   * there still, FORBIDDEN when its text is not registered and has to be.
   */
  async admit(request: FastifyRequest, actor: Actor | null, payer: Payer): Promise<void> {
    this.budget.requireAny(payer);
    const refusal = await this.refusalOf(request, actor);
    if (!refusal) return;
    this.budget.fine(payer, PRICES.refused);
    throw refusal;
  }

  /** True when a request names or repeats a document that the actor's vendor has registered. */
  async trusts({ vendorId }: Actor, request: Pick<FastifyRequest, 'body'>): Promise<boolean> {
    const sha256 = hashIn(bodyOf(request));
    return sha256 !== undefined && (await this.documents.textOf(vendorId, sha256)) !== null;
  }

  private async refusalOf(request: FastifyRequest, actor: Actor | null): Promise<GraphQLError | null> {
    const { documentId, query } = bodyOf(request);
    if (documentId != null) return documentNotFound();
    if (!actor?.trustedDocumentsOnly || (await this.trusts(actor, request))) return null;
    return query === undefined ? documentNotFound() : trustedOnly();
  }

  private async fill(request: FastifyRequest, sha256: string): Promise<void> {
    const actor = await callerOf(request, this.authenticator);
    const query = actor && (await this.documents.textOf(actor.vendorId, sha256));
    if (query) request.body = withText(bodyOf(request), query);
  }
}

function bodyOf({ body }: Pick<FastifyRequest, 'body'>): Body {
  return typeof body === 'object' && body !== null ? body : {};
}

/** The request as if it had carried the text from the beginning. */
function withText({ documentId: _, ...rest }: Body, query: string): Body {
  return { ...rest, query };
}

/** Of the document that a request carries, or names in the way of automatic persisted queries. */
function hashIn({ query, extensions }: Body): string | undefined {
  if (typeof query === 'string') return sha256Of(query);
  const named = query === undefined ? extensions?.persistedQuery?.sha256Hash : undefined;
  return typeof named === 'string' ? named : undefined;
}

function hashOfId(documentId: unknown): string | undefined {
  return typeof documentId === 'string' ? /^sha256:([0-9a-f]{64})$/.exec(documentId)?.[1] : undefined;
}
