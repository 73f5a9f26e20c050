import { createHash } from 'node:crypto';
import { auditServer } from 'graphql-http';
import { anAccount, signedIn } from '../identity/an-account.js';
import { ask } from '../support/ask.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

interface Sent {
  readonly method?: 'GET' | 'POST';
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: object | string;
}

const send = ({ method = 'POST', query = '', headers = {}, payload }: Sent) =>
  app.nest.inject({ method, url: `/graphql${query}`, headers, ...(payload === undefined ? {} : { payload }) });
const asked = (query: string, headers: Sent['headers'] = {}) => send({ payload: { query }, headers });
const many = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const codesOf = (body: string): unknown[] =>
  (JSON.parse(body) as { errors?: { extensions: { code: string } }[] }).errors?.map(
    ({ extensions }) => extensions.code,
  ) ?? [];

it('keeps to GraphQL over HTTP, as the audit of graphql-http has it', async () => {
  const { token } = await signedIn(app, await anAccount(app)); // some of its questions are introspection
  const fetchFn = async (
    url: string,
    init: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) => {
    const { pathname, search } = new URL(url);
    const { statusCode, headers, body } = await app.nest.inject({
      method: (init.method ?? 'GET') as 'GET',
      url: pathname + search,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
      ...(init.body === undefined ? {} : { payload: init.body }),
    });
    return new Response(body, { status: statusCode, headers: headers as Record<string, string> });
  };
  const results = await auditServer({ url: 'http://steward.example/graphql', fetchFn: fetchFn });
  const faults = results.filter((result) => result.status !== 'ok' && /^(MUST|SHOULD)/.test(result.name));
  expect(faults.map(({ name, id }) => `${id} ${name}`)).toEqual([]);
  expect(results.length).toBeGreaterThan(50);
});

describe('what graphql-cop looks for is not there', () => {
  it('alias overloading', async () => {
    expect(codesOf((await asked(`query cop { ${many(101, (at) => `alias${at}: __typename`)} }`)).body)).toEqual([
      'QUERY_TOO_COMPLEX',
    ]);
  });

  it('batches of queries', async () => {
    const { statusCode, body } = await send({
      payload: Array.from({ length: 10 }, () => ({ query: '{ __typename }' })),
    });
    expect({ statusCode, codes: codesOf(body) }).toEqual({ statusCode: 400, codes: ['BAD_USER_INPUT'] });
  });

  it('directive overloading', async () => {
    const { body } = await asked(`query cop { __typename ${many(10, () => '@aa')} }`);
    expect(new Set(codesOf(body))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    const known = `query cop($on: Boolean = true) { ${many(21, () => '__typename @include(if: $on)')} }`;
    expect(codesOf((await asked(known)).body)).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('field duplication', async () => {
    expect(codesOf((await asked(`query cop { ${many(500, () => '__typename')} }`)).body)).toEqual([
      'QUERY_TOO_COMPLEX',
    ]);
  });

  it('circular introspection, not even for those who may introspect', async () => {
    const circle =
      'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }';
    expect(codesOf((await asked(circle)).body)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const { errors } = await ask(app, await signedIn(app, await anAccount(app)), circle);
    expect(errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('introspection for strangers', async () => {
    expect(codesOf((await asked('query cop { __schema { types { name } } }')).body)).toEqual(['UNAUTHENTICATED']);
    expect(codesOf((await asked('{ ...F } fragment F on Query { __type(name: "Ticket") { name } }')).body)).toEqual([
      'UNAUTHENTICATED',
    ]);
  });

  it('proposals of fields, except to those who may introspect', async () => {
    const { body } = await asked('query cop { ticke { nodes { id } } }');
    expect(body).toContain('Cannot query field');
    expect(body).not.toContain('Did you mean');
    const { errors } = await ask(app, await signedIn(app, await anAccount(app)), '{ ticket }');
    expect(errors).toBeDefined();
    const typo = await ask(app, await signedIn(app, await anAccount(app)), '{ ticke { id } }');
    expect(typo.errors?.[0]?.message).toContain('Did you mean');
  });

  it.each([
    ['queries by GET', '?query=query%20cop%7B__typename%7D', {}],
    [
      'queries by GET with a header that asks for it',
      '?query=query%20cop%7B__typename%7D',
      { 'apollo-require-preflight': 'true', 'content-type': 'application/json' },
    ],
    ['mutations by GET', '?query=mutation%20cop%7B__typename%7D', {}],
  ])('%s', async (_, query, headers) => {
    const { statusCode, headers: answered, body } = await send({ method: 'GET', query, headers });
    expect({ statusCode, allow: answered['allow'], codes: codesOf(body) }).toEqual({
      statusCode: 405,
      allow: 'POST',
      codes: ['BAD_USER_INPUT'],
    });
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'operations as %s',
    async (type) => {
      for (const preflight of [undefined, { 'apollo-require-preflight': 'true' }]) {
        const headers = { 'content-type': type, 'accept-language': 'ru', ...(preflight ?? {}) };
        const { statusCode, body } = await send({ headers, payload: 'query=query+cop+%7B__typename%7D' });
        expect({ statusCode, body: JSON.parse(body) as unknown }).toEqual({
          statusCode: 415,
          body: {
            errors: [
              { message: 'Отправляйте операции в виде application/json.', extensions: { code: 'BAD_USER_INPUT' } },
            ],
          },
        });
      }
    },
  );

  it.each(['/', '/graphiql', '/playground', '/console', '/graphql', '/v1/explorer', '/altair'])(
    'GraphiQL at %s',
    async (url) => {
      const { statusCode, body } = await app.nest.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(body).not.toMatch(/<script|<html/i);
    },
  );

  it('tracing', async () => {
    const headers = { 'x-apollo-tracing': '1', 'apollo-federation-include-trace': 'ftv1' };
    const { extensions } = JSON.parse((await asked('query cop { __typename }', headers)).body) as {
      extensions: object;
    };
    expect(Object.keys(extensions)).toEqual(['cost']);
  });

  it.each([
    'qwerty cop { abc }',
    'query cop { abc }',
    'query cop { __typename',
    '{ \u0000 }',
    'query cop($a: Nope) { __typename }',
  ])('unhandled errors: %s', async (query) => {
    const { statusCode, body } = await asked(query);
    expect(statusCode).toBe(200);
    expect(codesOf(body).every((code) => /^GRAPHQL_/.test(String(code)))).toBe(true);
    expect(body).not.toMatch(/exception|stacktrace|node_modules/i);
  });
});

it('takes at most 256 KiB at once', async () => {
  const { statusCode, body } = await asked(`{ __typename } #${'x'.repeat(256 * 1024)}`);
  expect(statusCode).toBe(413);
  expect(body).not.toMatch(/stack|node_modules/);
});

describe('an automatic persisted query', () => {
  const query = '{ __typename } # of its own';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };

  it('is asked for once, and known from then on', async () => {
    expect(codesOf((await send({ payload: { extensions } })).body)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect(JSON.parse((await send({ payload: { query, extensions } })).body)).toMatchObject({
      data: { __typename: 'Query' },
    });
    expect(JSON.parse((await send({ payload: { extensions } })).body)).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('is known by the hash of its own text only, and passes the same gate', async () => {
    const other = {
      persistedQuery: { version: 1, sha256Hash: sha256Hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
    };
    expect(codesOf((await send({ payload: { query, extensions: other } })).body)).toEqual(['BAD_USER_INPUT']);
    const future = { persistedQuery: { version: 2, sha256Hash } };
    expect(codesOf((await send({ payload: { extensions: future } })).body)).toEqual(['BAD_USER_INPUT']);
    expect(codesOf((await send({ payload: { extensions: other } })).body)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    const large = `{ ${many(31, (at) => `a${at}: __typename`)} }`;
    const hashed = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(large).digest('hex') } };
    expect(codesOf((await send({ payload: { query: large, extensions: hashed } })).body)).toEqual([
      'QUERY_TOO_COMPLEX',
    ]);
    expect(codesOf((await send({ payload: { extensions: hashed } })).body)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });
});
