import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

type Headers = Record<string, string | string[] | number | undefined>;

/** What helmet gives every answer. It is the same for all of them, so it is asked once. */
function securityHeaders(): Headers {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet()(request, response, () => undefined);
  return { ...response.getHeaders() };
}

/** Gives every answer helmet's headers; a route may say otherwise. */
export function installSecurityHeaders(server: FastifyInstance): void {
  const headers = securityHeaders();
  server.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}
