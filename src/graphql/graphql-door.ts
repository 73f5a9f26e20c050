import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import '../i18n/request-messages.js';
import { currentScope } from '../access/scope.js';
import { DEFAULT_LOCALE } from '../i18n/locale.js';
import { messageOf } from '../i18n/messages.js';

export const GRAPHQL_PATH = '/graphql';

/**
 * Lets only POST with application/json pass to the schema. A page of somebody else's can make a browser send anything
 * else without being asked, headers that say the contrary included.
 */
export function installGraphqlDoor(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (request.url.split('?')[0] !== GRAPHQL_PATH) done();
    else if (request.method !== 'POST') refuse(reply.header('allow', 'POST'), 405, 'onlyPost');
    else if (!isJson(request.headers)) refuse(reply, 415, 'onlyJson');
    else done();
  });
}

/** True when a request says that its body is JSON. */
export function isJson(headers: IncomingHttpHeaders): boolean {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase() === 'application/json';
}

function refuse(reply: FastifyReply, status: number, fault: string): void {
  const message = messageOf(`request.${fault}`, currentScope()?.locale ?? DEFAULT_LOCALE);
  void reply.code(status).send({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
}
