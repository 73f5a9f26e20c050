import { buildSchema, type GraphQLObjectType, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { type Actor, systemActor } from '../access/actor.js';
import { Permission } from '../access/permission.js';
import { Planner, valuesOf } from './planner.js';
import { selectedFields } from './selected-field.js';
import { sql, trusted } from './sql.js';
import type { Tables } from './tables.js';

const schema = buildSchema(/* GraphQL */ `
  type Query {
    things(kind: String, size: Int): Int
    more(size: Int): Int
  }
`);

const VIEWER = systemActor('018f0000-0000-7000-8000-000000000000');

/** Plans `things`, whose form is its kind; the kind "two" has another place with arguments behind it. */
function plannerOf(document: string) {
  const operation = parse(document).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const planner = new Planner({} as Tables);
  let compiled = 0;
  const plan = (variables: Record<string, unknown>, viewer: Actor = VIEWER) => {
    const { plan: made, binding } = planner.plan({
      place: '',
      schema,
      operation: operation as OperationDefinitionNode,
      fragments: {},
      variables: { x: false, ...variables },
      viewer,
      now: new Date(0),
      forExecution: false,
      compile: (c) => {
        compiled += 1;
        const query = schema.getQueryType() as GraphQLObjectType;
        const fields = selectedFields(c.document, query, [(operation as OperationDefinitionNode).selectionSet]);
        const [things, more] = fields;
        const { things: definition, more: another } = query.getFields();
        if (!things || !definition || !another) return trusted('nothing');
        const site = c.site(things, definition, ({ kind }) => String(kind));
        const size = site.param('size', 'integer', (args) => args['size']);
        if (site.args['kind'] !== 'two' || !more) return sql`one ${size}`;
        const inner = c.site(more, another, () => '').param('size', 'integer', (args) => args['size']);
        return sql`two ${size} ${inner}`;
      },
    });
    return { text: made.text, values: valuesOf(made, binding) };
  };
  return { plan, compiled: () => compiled };
}

const DOCUMENT =
  'query ($k: String, $s: Int, $m: Int, $x: Boolean = false) { things(kind: $k, size: $s) more(size: $m) @skip(if: $x) }';

describe('plans', () => {
  it('are kept for other values of the same form', () => {
    const { plan, compiled } = plannerOf(DOCUMENT);
    expect(plan({ k: 'one', s: 1 }).values).toEqual([1]);
    expect(plan({ k: 'one', s: 2 }).values).toEqual([2]);
    expect(compiled()).toBe(1);
  });

  it('are others for another form, and each reads its own places', () => {
    const { plan, compiled } = plannerOf(DOCUMENT);
    for (let round = 0; round < 2; round++) {
      expect(plan({ k: 'one', s: 1, m: 9 })).toEqual({ text: 'one $1::integer', values: [1] });
      expect(plan({ k: 'two', s: 2, m: 7 })).toEqual({ text: 'two $1::integer $2::integer', values: [2, 7] });
    }
    expect(compiled()).toBe(2);
  });

  it('are others when a condition leaves something out', () => {
    const { plan, compiled } = plannerOf(DOCUMENT);
    expect(plan({ k: 'two', s: 1, m: 2, x: true }).text).toBe('one $1::integer');
    expect(plan({ k: 'two', s: 1, m: 2, x: false }).text).toBe('two $1::integer $2::integer');
    expect(compiled()).toBe(2);
  });

  it('are shared by viewers of one shape, and by nobody else', () => {
    const { plan, compiled } = plannerOf(DOCUMENT);
    plan({ k: 'one' });
    plan({ k: 'one' }, { ...VIEWER, userId: '018f0000-0000-7000-8000-000000000001' });
    expect(compiled()).toBe(1);
    plan({ k: 'one' }, { ...VIEWER, customerId: '018f0000-0000-7000-8000-000000000002' });
    plan({ k: 'one' }, { ...VIEWER, permissions: new Set([Permission.READ_USERS]) });
    expect(compiled()).toBe(3);
  });

  it('are bounded: the document that has too many begins again', () => {
    const { plan, compiled } = plannerOf(DOCUMENT);
    for (let kind = 0; kind < 64; kind++) plan({ k: String(kind) });
    plan({ k: '0' });
    expect(compiled()).toBe(64);
    plan({ k: 'one more' });
    plan({ k: '0' });
    expect(compiled()).toBe(66);
  });
});
