import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { headerOf } from '../../graphql/request-scope.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import { BEYOND, type ByteRange, rangeOf } from '../byte-range.js';
import { Contents } from '../contents/contents.js';
import { Downloads } from '../downloads.js';
import type { ReceivedFile } from '../stored-file.entity.js';
import { etagOf, fileHeaders } from './file-headers.js';

/** `GET /files/<id>?expires=…&signature=…`: the link of a `downloadUrl`; whoever has it needs no other right. */
@Injectable()
export class DownloadRoute {
  constructor(
    private readonly downloads: Downloads,
    private readonly contents: Contents,
  ) {}

  /** Errors: NOT_FOUND for everything that is wrong with a link, RANGE_NOT_SATISFIABLE. */
  async handle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const file = await this.fileOf(request);
    if (headerOf(request, 'if-none-match') === etagOf(file.sha256)) {
      return reply.status(304).headers(fileHeaders(file)).send();
    }
    const range = requestedRange(request, file, reply);
    const { start, end } = range ?? { start: 0, end: file.size - 1 };
    const content = request.method === 'HEAD' ? undefined : await this.contents.open(file.sha256, range);
    if (range) void reply.status(206).header('content-range', `bytes ${start}-${end}/${file.size}`);
    return reply.headers({ ...fileHeaders(file), 'content-length': String(end - start + 1) }).send(content);
  }

  private async fileOf({ params, query }: FastifyRequest): Promise<ReceivedFile> {
    const { id } = params as { id: string };
    const { expires = '', signature = '' } = query as Readonly<Record<string, unknown>>;
    const file = await this.downloads.behind({ id, expires: String(expires), signature: String(signature) });
    if (!file) throw notFound();
    return file;
  }
}

/** If-Range with another content's tag, or with a date, asks for the whole (RFC 9110, 13.1.5). */
function requestedRange(
  request: FastifyRequest,
  { size, sha256 }: ReceivedFile,
  reply: FastifyReply,
): ByteRange | null {
  const condition = headerOf(request, 'if-range');
  if (condition !== undefined && condition !== etagOf(sha256)) return null;
  const range = rangeOf(headerOf(request, 'range'), size);
  if (range !== BEYOND) return range;
  void reply.header('content-range', `bytes */${size}`);
  throw new DomainError('RANGE_NOT_SATISFIABLE', { details: { size } });
}
