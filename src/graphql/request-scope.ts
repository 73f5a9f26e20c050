import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '../access/actor.js';
import type { Authenticator } from '../access/authenticator.js';
import { currentScope, inScope, type WorkScope } from '../access/scope.js';
import { localeOf } from '../i18n/locale.js';

// As long as a pool waits for a connection.
const RETRY_AFTER_SECONDS = 5;

/** Gives every HTTP request its scope: id, language and, once known, actor and command. */
export function installRequestScope(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    inScope(scopeOf(request.id, request), done);
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (currentScope()?.isOutage) void reply.code(503).header('retry-after', RETRY_AFTER_SECONDS);
    done();
  });
}

/** What is looked at of a request outside of its body; Fastify's requests have it. */
export interface Sender {
  readonly headers: IncomingHttpHeaders;
  readonly ip: string;
}

/** The scope of a request as it comes in. */
export function scopeOf(requestId: string, sender: Sender): WorkScope {
  const locale = localeOf(headerOf(sender, 'accept-language'));
  return { requestId, locale, address: sender.ip, actor: null, command: 'http' };
}

/** Who sends a request; found out once, and known to its scope from then on. */
export async function callerOf(sender: Sender, authenticator: Authenticator): Promise<Actor | null> {
  const scope = currentScope();
  const actor = scope?.actor ?? (await authenticator.actorOf(headerOf(sender, 'authorization'), sender.ip));
  if (scope) scope.actor = actor;
  return actor;
}

export function headerOf({ headers }: Pick<Sender, 'headers'>, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
