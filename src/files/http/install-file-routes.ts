import type { FastifyInstance } from 'fastify';
import type { DownloadRoute } from './download.route.js';
import { answerRefusal } from './refusal.js';
import type { UploadRoute } from './upload.route.js';

/** The routes of files, in a part of the server of their own: there a body is a stream and is not bounded by memory. */
export function installFileRoutes(server: FastifyInstance, upload: UploadRoute, download: DownloadRoute): void {
  void server.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_request, body, done) => done(null, body));
    // What its sender calls a content does not count, not even when it makes no sense.
    files.addHook('onRequest', async ({ headers }) => void delete headers['content-type']);
    files.setErrorHandler(answerRefusal);
    files.put('/files', { config: { arrivesSlowly: true } }, (request, reply) => upload.handle(request, reply));
    files.route({
      method: ['GET', 'HEAD'],
      url: '/files/:id',
      exposeHeadRoute: false,
      handler: (request, reply) => download.handle(request, reply),
    });
  });
}
