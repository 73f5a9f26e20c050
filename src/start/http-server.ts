import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from '@fastify/helmet';
import { KnownOperations } from '../graphql/raw/known-operations.js';
import { installRequestScope } from '../graphql/request-scope.js';
import { installRequestLog } from '../logging/install-request-log.js';
import { newId } from '../shared/ids.js';

const LARGEST_BODY = 256 * 1024;

/** The HTTP server: every request gets an id, a bounded body and thirty seconds. */
export function httpAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    requestTimeout: 30_000,
    genReqId: () => newId(),
    forceCloseConnections: 'idle',
    trustProxy: false,
  });
}

/** What every request passes before it reaches a route. */
export async function configureHttp(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet);
  const server = app.getHttpAdapter().getInstance();
  installRequestScope(server);
  installRequestLog(server);
  app.get(KnownOperations, { strict: false }).install(server);
}
