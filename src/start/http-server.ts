import { randomUUID } from 'node:crypto';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { CONFIG, type Config } from '../config/config.js';
import { DownloadRoute } from '../files/http/download.route.js';
import { installFileRoutes } from '../files/http/install-file-routes.js';
import { UploadRoute } from '../files/http/upload.route.js';
import { installGraphiql } from '../graphql/graphiql.js';
import { installGraphqlDoor } from '../graphql/graphql-door.js';
import { KnownOperations } from '../graphql/raw/known-operations.js';
import { installRequestScope } from '../graphql/request-scope.js';
import { TrustedDoor } from '../graphql/trusted/trusted-door.js';
import { Readiness } from '../health/readiness.js';
import { installRequestLog } from '../logging/install-request-log.js';
import { installRequestTimes } from '../metrics/install-request-times.js';
import { Measures } from '../metrics/measures.js';
import { installShortcut } from './install-shortcut.js';
import { installFarewell } from './install-farewell.js';
import { installArrivalDeadline } from './arrival-deadline.js';
import { installSecurityHeaders, securityHeaders } from './security-headers.js';
import { serveHealthOnly } from './serve-health-only.js';

const LARGEST_BODY = 256 * 1024;

/**
 * The HTTP server: every request gets an id, a bounded body and thirty seconds. Whose address it shows is believed only
 * of TRUSTED_PROXIES; all others are taken for the callers themselves.
 */
export function httpAdapter({ TRUSTED_PROXIES }: Pick<Config, 'TRUSTED_PROXIES'>): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    // A file may take as long as it needs, but not stand still; for all else there is the deadline of arrival.
    requestTimeout: 0,
    connectionTimeout: 30_000,
    http: { headersTimeout: 30_000 },
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    trustProxy: TRUSTED_PROXIES ?? false,
  });
}

/** What every request passes before it reaches a route. */
export function configureHttp(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const headers = securityHeaders();
  installSecurityHeaders(server, headers);
  installArrivalDeadline(server);
  const isWorker = app.get<Config>(CONFIG).ROLE === 'worker';
  if (isWorker) serveHealthOnly(server);
  installRequestScope(server);
  installRequestLog(server);
  installRequestTimes(server, app.get(Measures, { strict: false }));
  installGraphqlDoor(server);
  if (app.get<Config>(CONFIG).NODE_ENV === 'development') installGraphiql(server);
  app.get(TrustedDoor, { strict: false }).install(server);
  app.get(KnownOperations, { strict: false }).install(server);
  const [upload, download] = [app.get(UploadRoute, { strict: false }), app.get(DownloadRoute, { strict: false })];
  installFileRoutes(server, upload, download);
  installFarewell(server, app.get(Readiness, { strict: false }));
  if (!isWorker) installShortcut(app, headers);
}
