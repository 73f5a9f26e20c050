import type { FastifyInstance } from 'fastify';

/** A process that only runs jobs answers probes and nothing else: 404 as for a path that does not exist. */
export function serveHealthOnly(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/health/')) return done();
    void reply.code(404).send({ statusCode: 404, error: 'Not Found' });
  });
}
