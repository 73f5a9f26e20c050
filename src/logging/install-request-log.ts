import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const logger = new Logger('Http');

/** Writes one line per answered request. Comes after `installRequestScope`, whose scope the line belongs to. */
export function installRequestLog(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    write(request, reply);
    done();
  });
}

function write(request: FastifyRequest, reply: FastifyReply): void {
  const [path] = request.url.split('?');
  const line = {
    msg: 'request',
    method: request.method,
    path,
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime),
  };
  // Probes come every few seconds and are no news.
  if (path?.startsWith('/health/')) logger.debug(line);
  else logger.log(line);
}
