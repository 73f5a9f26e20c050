import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../access/actor.js';
import { Authenticator } from '../../access/authenticator.js';
import { Permission } from '../../access/permission.js';
import { currentScope } from '../../access/scope.js';
import { requireKey } from '../../graphql/idempotent-writes.js';
import { CostBudget } from '../../graphql/limits/cost-budget.js';
import { payerOf } from '../../graphql/limits/payer.js';
import { headerOf } from '../../graphql/request-scope.js';
import { DomainError } from '../../shared/domain-error.js';
import { promisedSha256 } from '../content-digest.js';
import { Spool } from '../contents/spool.js';
import { safeFileName } from '../file-name.js';
import { type DeclaredFile, Uploads } from '../uploads.js';

/** What an upload takes from its sender's budget, in objects read. */
const PRICE = 100;

/** `PUT /files?name=…`: the content is the body, and the answer `{ id, name, mediaType, size, sha256 }`. */
@Injectable()
export class UploadRoute {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly budget: CostBudget,
    private readonly spool: Spool,
    private readonly uploads: Uploads,
  ) {}

  /** Everything that can be refused is refused before a byte is read. */
  async handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const actor = await this.uploaderOf(request);
    const declared = declaredBy(request);
    this.budget.spend(payerOf(actor, request.ip), PRICE);
    this.spool.requireFitting(Number(headerOf(request, 'content-length') ?? 0));
    const body = request.body instanceof Readable ? request.body : Readable.from([]);
    const uploaded = await this.uploads.receive(actor, declared, body);
    return reply.status(201).header('cache-control', 'no-store').send(uploaded);
  }

  /** Errors: UNAUTHENTICATED, FORBIDDEN. */
  private async uploaderOf(request: FastifyRequest): Promise<Actor> {
    const actor = await this.authenticator.actorOf(headerOf(request, 'authorization'), request.ip);
    if (!actor) throw new DomainError('UNAUTHENTICATED');
    if (!actor.permissions.has(Permission.UPLOAD_FILES)) throw new DomainError('FORBIDDEN');
    const scope = currentScope();
    if (scope) Object.assign(scope, { actor, command: 'fileUpload' });
    return actor;
  }
}

/** Errors: FILE_NAME_INVALID, CHECKSUM_INVALID, VALIDATION_FAILED. */
function declaredBy(request: FastifyRequest): DeclaredFile {
  const { name: given } = request.query as { name?: unknown };
  const name = typeof given === 'string' ? safeFileName(given) : null;
  if (name === null) throw new DomainError('FILE_NAME_INVALID', { path: ['name'] });
  const key = headerOf(request, 'idempotency-key');
  const idempotencyKey = key === undefined ? undefined : requireKey(key);
  return { name, sha256: promisedSha256(headerOf(request, 'content-digest')), idempotencyKey };
}
