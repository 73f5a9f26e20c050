import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { inScope } from '../../access/scope.js';
import { GRAPHQL_PATH, isJson } from '../graphql-door.js';
import { scopeOf } from '../request-scope.js';
import type { Arrived, KnownOperations } from './known-operations.js';

const OK = 200;

/** What belongs to every answer of the server, whichever way it goes out. */
export interface Surroundings {
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly addressOf: (request: IncomingMessage) => string;
  /** True when every answer has to end its connection. */
  readonly isStopping: () => boolean;
  /** Is told of each answer that has been sent, within its scope. */
  readonly answered: (status: number, milliseconds: number) => void;
}

/** Fastify's, which asks nothing of the request. */
type Parse = (request: null, body: string, done: (error: Error | null, json?: unknown) => void) => void;

/** A request as it comes from the socket. */
interface Incoming {
  readonly raw: IncomingMessage;
  readonly response: ServerResponse;
  readonly startedAt: number;
  /** Leaves it to Fastify. */
  readonly leave: () => void;
}

/**
 * Answers known operations as they come from the socket: Fastify's way to a route and back takes longer than all that has
 * to be done for them. It looks at requests that are there as a whole; what it does not answer Fastify gets as it came.
 */
export class Shortcut {
  private readonly bodies = new WeakMap<IncomingMessage, Buffer>();
  private readonly parse: Parse;

  constructor(
    private readonly server: FastifyInstance,
    private readonly known: KnownOperations,
    private readonly surroundings: Surroundings,
  ) {
    this.parse = server.getDefaultJsonParser('error', 'error') as unknown as Parse;
  }

  install(): void {
    const { server } = this.server;
    const [fastify] = server.listeners('request') as [RequestListener];
    server.off('request', fastify).on('request', (raw: IncomingMessage, response: ServerResponse) => {
      const leave = (): void => fastify(raw, response);
      if (!mayBeKnown(raw)) return leave();
      const incoming = { raw, response, leave, startedAt: performance.now() };
      // A body that has come together with its head can be read when this turn is over.
      process.nextTick(() => this.take(incoming));
    });
    this.server.addHook('preParsing', ({ raw }, _reply, payload, done) => {
      const body = this.bodies.get(raw);
      done(null, body ? Readable.from(body, { objectMode: false }) : payload);
    });
  }

  private take(incoming: Incoming): void {
    const { raw } = incoming;
    const { method = '', url = '', headers } = raw;
    const body = raw.readableLength === Number(headers['content-length']) ? (raw.read() as Buffer | null) : null;
    if (!body) return incoming.leave();
    const leave = (): void => {
      this.bodies.set(raw, body);
      incoming.leave();
    };
    const request: Arrived = { method, url, headers, ip: this.surroundings.addressOf(raw), body: this.parsed(body) };
    const known = this.known.find(request);
    if (!known) return leave();
    const scope = scopeOf(randomUUID(), request);
    void inScope(scope, async () => {
      const outcome = await this.known.answer(known, request);
      this.known.keep(raw, outcome);
      if (outcome.answer === undefined) return leave();
      this.send(incoming, outcome.answer, ['x-request-id', scope.requestId, 'content-type', known.type]);
    });
  }

  /** The body by Fastify's own rules; undefined when it breaks them. */
  private parsed(body: Buffer): unknown {
    let parsed: unknown;
    this.parse(null, body.toString(), (error, json) => (parsed = error ? undefined : json));
    return parsed;
  }

  private send({ response, startedAt }: Incoming, answer: string, own: readonly string[]): void {
    const { headers, isStopping, answered } = this.surroundings;
    const length = ['content-length', String(answer.length)];
    const farewell = isStopping() ? ['connection', 'close'] : [];
    response.writeHead(OK, [...headers, 'cache-control', 'no-store', ...own, ...length, ...farewell]);
    response.on('finish', () => answered(OK, performance.now() - startedAt));
    response.end(answer, 'latin1');
  }
}

function mayBeKnown({ method, url, headers }: IncomingMessage): boolean {
  return method === 'POST' && url === GRAPHQL_PATH && headers['content-length'] !== undefined && isJson(headers);
}
