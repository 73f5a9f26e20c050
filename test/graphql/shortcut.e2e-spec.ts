import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Arrived, KnownOperations, type KnownRequest } from '../../src/graphql/raw/known-operations.js';
import { Readiness } from '../../src/health/readiness.js';
import { Measures } from '../../src/metrics/measures.js';
import { useApp } from '../support/use-app.js';
import { aNeighborhood, type Neighborhood } from '../support/viewers.js';

const CUSTOMERS =
  'query Customers($first: Int, $after: String) { customers(first: $first, after: $after) { nodes { id name } } }';
const USERS = 'query { users { nodes { id } } }';

interface Sent {
  readonly viewer?: string;
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What no two answers share. */
const CHANGING = new Set(['date', 'x-request-id', 'connection', 'keep-alive']);

function lasting({ status, headers, body }: Seen): object {
  for (const name of ['date', 'x-request-id']) expect(headers).toHaveProperty(name);
  const kept = Object.entries(headers).filter(([name]) => !CHANGING.has(name));
  const changing = /"remaining":\d+|"requestId":"[^"]+"/g;
  return { status, headers: Object.fromEntries(kept), body: body.replaceAll(changing, '') };
}

/** The same request comes from a socket, where the shortcut stands, and from `inject`, which begins at Fastify. */
describe('the shortcut', () => {
  const app = useApp();
  let here: Neighborhood;
  let port: number;
  let answered = 0;

  beforeAll(async () => {
    app.clock.set('2026-11-22T08:00:00Z');
    here = await aNeighborhood(app);
    await app.nest.listen(0, '127.0.0.1');
    port = Number(new URL(await app.nest.getUrl()).port);
    for (const query of [CUSTOMERS, USERS]) await injected({ body: { query } });
    const known = app.nest.get(KnownOperations, { strict: false });
    const answer = known.answer.bind(known);
    known.answer = async (asked: KnownRequest, request: Arrived) => {
      const outcome = await answer(asked, request);
      if (outcome.answer !== undefined && !('raw' in request)) answered += 1;
      return outcome;
    };
  }, 60_000);

  const headersOf = ({ viewer = 'MANAGER', headers }: Sent): Record<string, string> => {
    const token = here.viewers.find(({ name }) => name === viewer)?.token;
    const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return { 'content-type': 'application/json', accept: '*/*', ...authorization, ...headers };
  };
  const textOf = ({ body }: Sent): string => (typeof body === 'string' ? body : JSON.stringify(body));

  const injected = async (sent: Sent): Promise<Seen> => {
    const request = { method: 'POST', url: '/graphql', headers: headersOf(sent), payload: textOf(sent) } as const;
    const { statusCode, headers, body } = await app.nest.inject(request);
    return { status: statusCode, headers, body };
  };
  const fetched = async (sent: Sent): Promise<Seen> => {
    const request = { method: 'POST', headers: headersOf(sent), body: textOf(sent) };
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, request);
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
  };

  /** What a socket gives back for parts that are sent one after the other. */
  const written = async (...parts: readonly string[]): Promise<string> => {
    const socket = connect({ port, host: '127.0.0.1' });
    const received = socket.setEncoding('utf8').toArray() as Promise<string[]>;
    for (const part of parts) {
      socket.write(part);
      await pause(30);
    }
    return (await received).join('');
  };
  const rawRequest = (sent: Sent, more: Record<string, string> = { connection: 'close' }): [string, string] => {
    const text = textOf(sent);
    const headers = { host: 'steward', ...headersOf(sent), 'content-length': `${Buffer.byteLength(text)}`, ...more };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return [`POST /graphql HTTP/1.1\r\n${lines.join('')}\r\n`, text];
  };

  it.each<[string, Sent]>([
    ['as it is', { body: { query: CUSTOMERS } }],
    ['with variables', { body: { query: CUSTOMERS, variables: { first: 1 }, operationName: 'Customers' } }],
    ['with a charset', { body: { query: CUSTOMERS }, headers: { 'content-type': 'Application/JSON; charset=utf-8' } }],
    ['for a partner', { viewer: 'PARTNER', body: { query: CUSTOMERS } }],
    [
      'for a client of GraphQL',
      { body: { query: CUSTOMERS }, headers: { accept: 'application/graphql-response+json, application/json' } },
    ],
  ])('answers a known operation %s as Fastify does', async (_, sent) => {
    const before = answered;
    const seen = await fetched(sent);
    expect(answered).toBe(before + 1);
    expect(seen.status).toBe(200);
    expect(lasting(seen)).toEqual(lasting(await injected(sent)));
  });

  it.each<[string, Sent]>([
    ['an unknown document', { body: { query: '{ products { nodes { name } } } # another' } }],
    ['nobody', { viewer: 'nobody', body: { query: CUSTOMERS } }],
    ['somebody who may not', { viewer: 'CUSTOMER_USER', body: { query: USERS } }],
    [
      'somebody who may not, in Russian',
      { viewer: 'CUSTOMER_USER', body: { query: USERS }, headers: { 'accept-language': 'ru' } },
    ],
    ['a wrong variable', { body: { query: CUSTOMERS, variables: { first: 'x' } } }],
    ['a wrong cursor', { body: { query: CUSTOMERS, variables: { after: 'x' } } }],
    ['a page that is too long', { body: { query: CUSTOMERS, variables: { first: 5_000 } } }],
    ['another name', { body: { query: CUSTOMERS, operationName: 'Other' } }],
    ['extensions', { body: { query: CUSTOMERS, extensions: {} } }],
    ['a document by its id', { body: { documentId: `sha256:${'0'.repeat(64)}` } }],
    ['what is not JSON', { body: '{"query":' }],
    ['what JSON must not be', { body: `{"query":${JSON.stringify(CUSTOMERS)},"variables":{"__proto__":{"first":1}}}` }],
    ['a list', { body: [{ query: CUSTOMERS }] }],
    ['nothing', { body: '' }],
    ['another type', { body: { query: CUSTOMERS }, headers: { 'content-type': 'text/plain' } }],
    ['another answer', { body: { query: CUSTOMERS }, headers: { accept: 'text/html' } }],
    ['too much', { body: { query: CUSTOMERS, variables: { after: 'x'.repeat(300_000) } } }],
  ])('leaves %s to Fastify', async (_, sent) => {
    const before = answered;
    const seen = await fetched(sent);
    expect(answered).toBe(before);
    expect(lasting(seen)).toEqual(lasting(await injected(sent)));
  });

  it('leaves a request that comes in parts to Fastify, however it is cut', async () => {
    const before = answered;
    const [head, body] = rawRequest({ body: { query: CUSTOMERS } });
    for (const parts of [
      [head, body],
      [head.slice(0, 50), head.slice(50), body.slice(0, 10), body.slice(10)],
    ]) {
      expect(await written(...parts)).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*"nodes"/);
    }
    expect(answered).toBe(before);
    const [chunked] = rawRequest(
      { body: { query: CUSTOMERS } },
      { connection: 'close', 'transfer-encoding': 'chunked' },
    );
    const withoutLength = chunked.replace(/content-length: \d+\r\n/, '');
    const size = Buffer.byteLength(body).toString(16);
    expect(await written(`${withoutLength}${size}\r\n${body}\r\n0\r\n\r\n`)).toMatch(/^HTTP\/1.1 200 OK/);
    expect(answered).toBe(before);
  });

  it('answers requests that come at once in their order, known or not', async () => {
    const before = answered;
    const asked = [
      { body: { query: CUSTOMERS, variables: { first: 1 } } },
      { body: { query: '{ users { nodes { name } } }' } },
      { body: { query: CUSTOMERS } },
    ];
    const requests = asked.map((sent, at) => rawRequest(sent, at < 2 ? {} : { connection: 'close' }).join(''));
    const received = await written(requests.join(''));
    expect(answered).toBe(before + 2);
    const shapes = received
      .split('HTTP/1.1 ')
      .slice(1)
      .map((text) => text.replace(/^(\d+)[^]*"data":\{"(\w+)[^]*$/, '$1 $2'));
    expect(shapes).toEqual(['200 customers', '200 users', '200 customers']);
  });

  it('is counted and timed like any other way', async () => {
    const series = 'steward_http_request_seconds_count{operation="customers",status="2xx"}';
    const count = async (): Promise<number> => {
      const line = (await app.nest.get(Measures, { strict: false }).text())
        .split('\n')
        .find((each) => each.startsWith(series));
      return Number(line?.split(' ').at(-1) ?? 0);
    };
    const [before, known] = [await count(), answered];
    await fetched({ body: { query: CUSTOMERS } });
    expect([await count(), answered]).toEqual([before + 1, known + 1]);
  });

  it('ends the connection while the process stops', async () => {
    app.nest.get(Readiness, { strict: false }).stop();
    const before = answered;
    const request = rawRequest({ body: { query: CUSTOMERS } }, {}).join('');
    expect(await written(request)).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*connection: close\r\n/i);
    expect(answered).toBe(before + 1);
  });
});
