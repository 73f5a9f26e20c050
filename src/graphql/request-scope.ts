import type { FastifyInstance, FastifyRequest } from 'fastify';
import { inScope } from '../access/scope.js';
import { localeOf } from '../i18n/locale.js';

/** Gives every HTTP request its scope: id, language and, once known, actor and command. */
export function installRequestScope(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    const locale = localeOf(headerOf(request, 'accept-language'));
    inScope({ requestId: request.id, locale, address: request.ip, actor: null, command: 'http' }, done);
  });
}

export function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
