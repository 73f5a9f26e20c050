import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

const logger = new Logger('Http');

/** An answer that has been sent. */
export interface Answered {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Writes one line per answered request. Comes after `installRequestScope`, whose scope the line belongs to. */
export function installRequestLog(server: FastifyInstance): void {
  server.addHook('onResponse', ({ method, url }, { statusCode, elapsedTime }, done) => {
    logAnswer({ method, url, status: statusCode, milliseconds: elapsedTime });
    done();
  });
}

/** The line of an answer. */
export function logAnswer({ method, url, status, milliseconds }: Answered): void {
  const [path] = url.split('?');
  const line = { msg: 'request', method, path, status, milliseconds: Math.round(milliseconds) };
  // Probes come every few seconds and are no news.
  if (path?.startsWith('/health/')) logger.debug(line);
  else logger.log(line);
}
