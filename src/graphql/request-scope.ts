import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import type { Authenticator } from '../access/authenticator.js';
import { currentScope, inScope } from '../access/scope.js';
import { localeOf } from '../i18n/locale.js';

// As long as a pool waits for a connection.
const RETRY_AFTER_SECONDS = 5;

/** Gives every HTTP request its scope: id, language and, once known, actor and command. */
export function installRequestScope(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    const locale = localeOf(headerOf(request, 'accept-language'));
    inScope({ requestId: request.id, locale, address: request.ip, actor: null, command: 'http' }, done);
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (currentScope()?.isOutage) void reply.code(503).header('retry-after', RETRY_AFTER_SECONDS);
    done();
  });
}

/** Who sends a request; found out once, and known to its scope from then on. */
export async function callerOf(request: FastifyRequest, authenticator: Authenticator): Promise<Actor | null> {
  const scope = currentScope();
  const actor = scope?.actor ?? (await authenticator.actorOf(headerOf(request, 'authorization'), request.ip));
  if (scope) scope.actor = actor;
  return actor;
}

export function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
