import { GraphQLModule } from '@nestjs/graphql';
import type { ApolloDriver } from '@nestjs/apollo';
import { ANSWER_TYPES } from '../../src/graphql/raw/answer-type.js';
import { AccessTokens } from '../../src/identity/sign-in/access-tokens.js';
import { newId } from '../../src/shared/ids.js';
import type { Answer } from '../support/ask.js';
import { useApp } from '../support/use-app.js';
import { aNeighborhood, type Neighborhood, type Viewer } from '../support/viewers.js';

const app = useApp();

const CUSTOMERS =
  'query Customers($first: Int, $after: String) { customers(first: $first, after: $after) { nodes { id name } } }';
const USERS = 'query { users { nodes { id } } }';

interface Extensions {
  readonly cost: { readonly requested: number; readonly remaining: number };
}

/** The headers that two answers to one question share. */
function lasting(headers: Readonly<Record<string, unknown>>): object {
  const changing = ['x-request-id', 'date', 'content-length'];
  expect(Object.keys(headers)).toEqual(expect.arrayContaining(changing));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !changing.includes(name)));
}

interface Asked {
  readonly query: string;
  readonly variables?: unknown;
  readonly [other: string]: unknown;
}

describe('an operation that is known', () => {
  let here: Neighborhood;
  let byApollo = 0;
  const as = (name: string): Viewer => here.viewers.find((viewer) => viewer.name === name) as Viewer;

  beforeAll(async () => {
    app.clock.set('2026-11-22T08:00:00Z');
    here = await aNeighborhood(app);
    const apollo = app.nest.get<GraphQLModule<ApolloDriver>>(GraphQLModule).graphQlAdapter.instance;
    const execute = apollo.executeHTTPGraphQLRequest.bind(apollo);
    apollo.executeHTTPGraphQLRequest = (request) => {
      byApollo += 1;
      return execute(request);
    };
  }, 60_000);

  const signedInFor10Minutes = async (viewer: Viewer): Promise<Viewer> => {
    const identity = { ...viewer.actor, userId: viewer.actor.userId ?? '' };
    return { ...viewer, ...(await app.nest.get(AccessTokens, { strict: false }).issue(identity, newId())) };
  };

  const send = async (viewer: Viewer | null, payload: Asked, headers: Record<string, string> = {}) => {
    const before = byApollo;
    const authorization = viewer ? { authorization: `Bearer ${viewer.token}` } : {};
    const request = { method: 'POST', url: '/graphql', headers: { ...authorization, ...headers }, payload } as const;
    const { statusCode, headers: answered, body } = await app.nest.inject(request);
    const { data, errors, extensions } = JSON.parse(body) as Answer & { extensions: Extensions };
    const code = errors?.[0]?.extensions['code'];
    const way = byApollo > before ? 'Apollo' : 'before Apollo';
    return { way, statusCode, headers: lasting(answered), data, code, extensions };
  };

  it.each([...ANSWER_TYPES.keys()])(
    'is answered before Apollo with the same body and headers, accepting %s',
    async (accept) => {
      const asked = { query: `${CUSTOMERS} # ${accept}`, variables: { first: 1 }, operationName: 'Customers' };
      const first = await send(as('MANAGER'), asked, { accept });
      const { way, extensions, ...again } = await send(as('MANAGER'), asked, { accept });
      expect([first.way, way]).toEqual(['Apollo', 'before Apollo']);
      expect(again).toEqual({
        statusCode: first.statusCode,
        headers: first.headers,
        data: first.data,
        code: undefined,
      });
      expect(extensions.cost.requested).toBe(first.extensions.cost.requested);
    },
  );

  describe('goes on to Apollo', () => {
    beforeAll(async () => {
      for (const query of [CUSTOMERS, USERS]) await send(as('MANAGER'), { query });
      expect(await send(as('MANAGER'), { query: CUSTOMERS })).toMatchObject({ way: 'before Apollo' });
    });

    it.each<[string, () => [Viewer | null, Asked, Record<string, string>?], object]>([
      ['without a sign-in', () => [null, { query: CUSTOMERS }], { code: 'UNAUTHENTICATED' }],
      [
        'for those who may not use its root field',
        () => [as('CUSTOMER_USER'), { query: USERS }],
        { code: 'FORBIDDEN' },
      ],
      [
        'with variables of another type',
        () => [as('MANAGER'), { query: CUSTOMERS, variables: { first: 'x' } }],
        { code: 'BAD_USER_INPUT' },
      ],
      [
        'with a cursor that is none',
        () => [as('MANAGER'), { query: CUSTOMERS, variables: { after: 'x' } }],
        { code: 'BAD_USER_INPUT' },
      ],
      [
        'under the name of another',
        () => [as('MANAGER'), { query: CUSTOMERS, operationName: 'Other' }],
        { code: 'BAD_USER_INPUT' },
      ],
      [
        'when another type is accepted',
        () => [as('MANAGER'), { query: CUSTOMERS }, { accept: 'application/json;q=0.1, */*' }],
        { code: undefined },
      ],
      [
        'with something unusual in the request',
        () => [as('MANAGER'), { query: CUSTOMERS, extensions: { a: 1 } }],
        { code: undefined },
      ],
    ])('%s', async (_, request, answer) => {
      expect(await send(...request())).toMatchObject({ way: 'Apollo', ...answer });
    });

    it('when the token has expired meanwhile', async () => {
      const now = app.clock.now();
      const viewer = await signedInFor10Minutes(as('MANAGER'));
      expect(await send(viewer, { query: CUSTOMERS })).toMatchObject({ way: 'before Apollo' });
      app.clock.set(new Date(now.getTime() + 10 * 60_000).toISOString());
      expect(await send(viewer, { query: CUSTOMERS })).toMatchObject({ way: 'Apollo', code: 'UNAUTHENTICATED' });
      app.clock.set(now.toISOString());
      expect(await send(viewer, { query: CUSTOMERS })).toMatchObject({ code: undefined });
    });
  });

  it('shows each viewer what is his', async () => {
    const names = async (viewer: string) => {
      const { way, data } = await send(as(viewer), { query: CUSTOMERS });
      return { way, names: data.customers.nodes.map(({ name }: { name: string }) => name) as string[] };
    };
    await names('MANAGER');
    await names('CUSTOMER_USER');
    expect(await names('MANAGER')).toMatchObject({
      way: 'before Apollo',
      names: [expect.any(String), expect.any(String)],
    });
    expect(await names('CUSTOMER_USER')).toMatchObject({ way: 'before Apollo', names: [expect.any(String)] });
  });

  it('is paid once, also when it goes on to Apollo after it has passed the gate', async () => {
    const remaining = async (variables: object): Promise<Extensions> =>
      (await send(as('AUDITOR'), { query: CUSTOMERS, variables })).extensions;
    const before = await remaining({});
    const refused = await remaining({ after: 'x' });
    expect(refused.cost.remaining).toBe(before.cost.remaining - refused.cost.requested);
  });
});
