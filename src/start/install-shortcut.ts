import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CONFIG, type Config } from '../config/config.js';
import { GRAPHQL_PATH } from '../graphql/graphql-door.js';
import { KnownOperations } from '../graphql/raw/known-operations.js';
import { Shortcut } from '../graphql/raw/shortcut.js';
import { Readiness } from '../health/readiness.js';
import { logAnswer } from '../logging/install-request-log.js';
import { operationAt } from '../metrics/install-request-times.js';
import { Measures } from '../metrics/measures.js';

/** Puts the shortcut before a server, with all that its answers have in common with the others. */
export function installShortcut(app: NestFastifyApplication, headers: Readonly<Record<string, string>>): void {
  const measures = app.get(Measures, { strict: false });
  const readiness = app.get(Readiness, { strict: false });
  const shortcut = new Shortcut(app.getHttpAdapter().getInstance(), app.get(KnownOperations, { strict: false }), {
    headers: Object.entries(headers).flat(),
    addressOf: addressFinder(app.get<Config>(CONFIG)),
    isStopping: () => readiness.isStopping,
    answered: (status, milliseconds) => {
      logAnswer({ method: 'POST', url: GRAPHQL_PATH, status, milliseconds });
      measures.noteRequest(operationAt(GRAPHQL_PATH), status, milliseconds / 1000);
    },
  });
  shortcut.install();
}

/** Finds the address of a request as Fastify does with the same proxies. */
function addressFinder({ TRUSTED_PROXIES }: Config): (request: IncomingMessage) => string {
  if (TRUSTED_PROXIES === undefined) return ({ socket }) => socket.remoteAddress ?? '';
  const isTrusted = proxyAddress.compile(TRUSTED_PROXIES.split(',').map((proxy) => proxy.trim()));
  return (request) => proxyAddress(request, isTrusted);
}
