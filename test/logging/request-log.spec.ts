import { Logger } from '@nestjs/common';
import { fastify } from 'fastify';
import { currentScope } from '../../src/access/scope.js';
import { installRequestScope } from '../../src/graphql/request-scope.js';
import { installRequestLog } from '../../src/logging/install-request-log.js';
import { PinoLogger } from '../../src/logging/pino-logger.js';

const lines: Record<string, unknown>[] = [];

it('writes one line per request, with what became known on the way and without the query', async () => {
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  Logger.overrideLogger(new PinoLogger('info', { write }));
  const server = fastify({ genReqId: () => 'r-1' });
  installRequestScope(server);
  installRequestLog(server);
  server.get('/files', async (_request, reply) => {
    const scope = currentScope();
    if (scope) scope.command = 'fileDownload';
    return reply.status(404).send('none');
  });
  server.get('/health/live', () => 'yes');

  // A real connection, because the end of an answer is told by the socket.
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  await fetch(`${address}/files?token=hush`);
  await fetch(`${address}/health/live`);
  await server.close();
  expect(lines).toEqual([
    {
      level: 'info',
      time: expect.any(String),
      context: 'Http',
      msg: 'request',
      requestId: 'r-1',
      operation: 'fileDownload',
      method: 'GET',
      path: '/files',
      status: 404,
      milliseconds: expect.any(Number),
    },
  ]);
});
