import type { FastifyInstance } from 'fastify';
import type { Readiness } from '../health/readiness.js';

/** While the process stops, every answer ends its connection: kept alive, it could bring a request just as it closes. */
export function installFarewell(server: FastifyInstance, readiness: Readiness): void {
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (readiness.isStopping) void reply.header('connection', 'close');
    done();
  });
}
