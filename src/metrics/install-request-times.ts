import type { FastifyInstance } from 'fastify';
import { currentScope } from '../access/scope.js';
import type { Measures } from './measures.js';

/** Measures each answered request. Comes after `installRequestScope`, which knows what the work is called. */
export function installRequestTimes(server: FastifyInstance, measures: Measures): void {
  server.addHook('onResponse', (request, reply, done) => {
    measures.noteRequest(operationAt(request.routeOptions.url), reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}

/** The first root field of a GraphQL document that was understood, or the pattern of the route: both are ours, not the caller's. */
export function operationAt(url: string | undefined): string {
  const command = currentScope()?.command;
  return url === '/graphql' && command && command !== 'http' ? command : (url ?? 'unknown');
}
