import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { costWith, type Variables } from './cost.js';
import { operationCost } from './operation-cost.js';

const schema = buildSchema(`
  interface Node { id: ID! }
  type Person implements Node { id: ID! name: String! friends: [Person!]! boss: Person }
  type PersonEdge { node: Person! }
  type PersonConnection { nodes: [Person!]! edges: [PersonEdge!]! totalCount: Int! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! }
  type Query {
    me: Person
    people(first: Int, last: Int): PersonConnection!
    nodes(ids: [ID!]!): [Node]!
    news(first: Int): News!
  }
  type News { nodes: [Person!]! endCursor: String! }
  type Payload { person: Person }
  type Mutation { hire(name: String): Payload! }
`);

function cost(text: string, variables: Variables = {}): number {
  const document = parse(text);
  return costWith(operationCost(schema, document, document.definitions[0] as OperationDefinitionNode), variables);
}

it.each([
  ['scalars are free', '{ __typename }', 0],
  ['an object costs 1', '{ me { name boss { name } } }', 2],
  ['a list is taken to hold ten', '{ me { friends { boss { name } } } }', 1 + 10 * 2],
  ['a page has 25 rows unless told', '{ people { nodes { name } } }', 1 + 25],
  ['a page costs its size times a row', '{ people(first: 50) { nodes { boss { name } } totalCount } }', 1 + 50 * 2],
  ['so does a page of another form', '{ news(first: 50) { nodes { boss { name } } endCursor } }', 1 + 50 * 2],
  [
    'rows and edges are both paid',
    '{ people(last: 2) { nodes { id } edges { node { id } } pageInfo { hasNextPage } } }',
    1 + 2 + 4 + 1,
  ],
  ['a size out of range costs a whole page', '{ people(first: 1000000) { nodes { id } } }', 101],
  ['pages inside of lists multiply', '{ me { friends { friends { friends { id } } } } }', 1 + 10 * (1 + 10 * (1 + 10))],
  ['ids say how many there are', '{ nodes(ids: ["a", "b", "c"]) { id ... on Person { boss { id } } } }', 3 * 2],
  [
    'a fragment is paid where it is used',
    '{ me { ...F boss { ...F } } } fragment F on Person { friends { id } }',
    1 + 10 + 1 + 10,
  ],
  ['a mutation costs 10 more', 'mutation { hire { person { id } } }', 10 + 2],
  [
    'introspection has a fixed price',
    '{ __schema { types { fields { name } } } a: __type(name: "A") { name } }',
    1_050,
  ],
])('%s', (_, text, expected) => {
  expect(cost(text)).toBe(expected);
});

it.each([
  [{}, 1 + 7],
  [{ n: 3 }, 1 + 3],
  [{ n: null }, 1 + 25],
  [{ n: 'x' }, 1 + 25],
  [{ n: -5 }, 1 + 1],
])('reckons a size that is a variable: %j', (variables, expected) => {
  expect(cost('query ($n: Int = 7) { people(first: $n) { nodes { id } } }', variables)).toBe(expected);
});

it('reckons ids that are a variable', () => {
  expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] })).toBe(2);
});
