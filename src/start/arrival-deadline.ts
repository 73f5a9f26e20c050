import type { FastifyInstance, FastifyRequest } from 'fastify';

const DEADLINE = 30_000;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for routes whose requests may take as long as they need to arrive. */
    readonly arrivesSlowly?: boolean;
  }
}

/** Every request has thirty seconds to arrive, except where it is a file. */
export function installArrivalDeadline(server: FastifyInstance, deadline = DEADLINE): void {
  server.addHook('onRequest', (request, _reply, done) => {
    if (!request.routeOptions.config.arrivesSlowly) endWhenLate(request, deadline);
    done();
  });
}

function endWhenLate({ raw }: FastifyRequest, deadline: number): void {
  if (raw.headers['content-length'] === undefined && raw.headers['transfer-encoding'] === undefined) return;
  const timer = setTimeout(() => raw.destroy(), deadline);
  timer.unref();
  for (const event of ['end', 'close']) raw.once(event, () => clearTimeout(timer));
}
