import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

const DEADLINE = 30_000;
/** Parts of the deadline after which is looked for whoever is late. */
const LOOKS = 10;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for routes whose requests may take as long as they need to arrive. */
    readonly arrivesSlowly?: boolean;
  }
}

/** Every request has thirty seconds to arrive, except where it is a file. All are watched by one clock. */
export function installArrivalDeadline(server: FastifyInstance, deadline = DEADLINE): void {
  const arriving = new Map<IncomingMessage, number>();
  const timer = setInterval(() => endLateOnes(arriving, performance.now() - deadline), deadline / LOOKS);
  timer.unref();
  server.addHook('onRequest', ({ raw, routeOptions }, _reply, done) => {
    if (hasBody(raw) && !routeOptions.config.arrivesSlowly) arriving.set(raw, performance.now());
    done();
  });
  server.addHook('onResponse', ({ raw }, _reply, done) => {
    if (raw.complete) arriving.delete(raw);
    done();
  });
  server.addHook('onClose', (_server, done) => {
    clearInterval(timer);
    done();
  });
}

/** They stand in the order of their coming. An answer that takes long is none of this clock's business. */
function endLateOnes(arriving: Map<IncomingMessage, number>, before: number): void {
  for (const [raw, since] of arriving) {
    if (since > before) return;
    arriving.delete(raw);
    if (!raw.complete) raw.destroy();
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}
