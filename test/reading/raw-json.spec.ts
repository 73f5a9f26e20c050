import { ask } from '../support/ask.js';
import { useApp } from '../support/use-app.js';
import { aNeighborhood, type Neighborhood, type Viewer } from '../support/viewers.js';

const app = useApp();

describe('an answer of raw JSON', () => {
  let here: Neighborhood;
  const as = (name: string): Viewer => here.viewers.find((viewer) => viewer.name === name) as Viewer;

  beforeAll(async () => {
    here = await aNeighborhood(app);
  }, 60_000);

  it.each([
    '{ apiTokens { nodes { id } } }',
    '{ ...Hidden } fragment Hidden on Query { apiTokens { nodes { id } } }',
    '{ ... on Query { ...Hidden } } fragment Hidden on Query { apiTokens { nodes { id } } }',
    '{ ... { ... @include(if: true) { apiTokens { nodes { id } } } } }',
  ])('is given to nobody who may not use the root field: %s', async (query) => {
    const answer = await ask(app, as('CUSTOMER_USER'), query);
    expect(answer.data).toBeNull();
    expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('finds the plan of each kind of node again, with the arguments of its own places', async () => {
    const query = /* GraphQL */ `
      query ($id: ID!) {
        node(id: $id) {
          ... on Vendor {
            products(first: 1) {
              pageInfo {
                hasNextPage
              }
            }
          }
          ... on Customer {
            contacts(first: 2) {
              nodes {
                id
              }
            }
          }
        }
      }
    `;
    const [{ id: customerId }] = here.customers;
    for (const round of [1, 2]) {
      const vendor = await ask(app, as('MANAGER'), query, { id: here.vendor.id });
      expect({ round, ...vendor.data }).toEqual({ round, node: { products: { pageInfo: { hasNextPage: false } } } });
      const customer = await ask(app, as('MANAGER'), query, { id: customerId });
      expect(customer.data.node.contacts.nodes).toHaveLength(2);
    }
  });

  it.each(['{ me { %s: name } }', '{ ...R } fragment R on Query { me { %s: name } }'])(
    'has no names that PostgreSQL would cut: %s',
    async (query) => {
      const long = await ask(app, as('MANAGER'), query.replace('%s', 'a'.repeat(63)));
      expect(long.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      const longest = await ask(app, as('MANAGER'), query.replace('%s', 'a'.repeat(62)));
      expect(longest.errors).toBeUndefined();
    },
  );

  it('says what is wrong with a value that PostgreSQL cannot take', async () => {
    const query = 'query ($filter: UserFilter) { users(filter: $filter) { nodes { id } } }';
    const answer = await ask(app, as('MANAGER'), query, { filter: { name: { eq: 'a\u0000b' } } });
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
