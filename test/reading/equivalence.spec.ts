import fc from 'fast-check';
import { buildSchema, execute, type ExecutionResult, type GraphQLSchema, parse, printSchema, validate } from 'graphql';
import { DocumentCheck } from '../../src/access/document-check.js';
import { allViews } from '../../src/reading/view.js';
import { schemaOf } from '../architecture/support/schema.js';
import { ask } from '../support/ask.js';
import { sow } from '../support/sowing/sow.js';
import { useApp } from '../support/use-app.js';
import { aNeighborhood, type Viewer } from '../support/viewers.js';
import { Documents, type RandomDocument } from './support/documents.js';
import { NaiveReading, rowIdOfCursor } from './support/naive.js';
import { isRestated } from './support/rules.js';
import { World } from './support/world.js';

const RUNS = Number(process.env['STEWARD_EQUIVALENCE_RUNS'] ?? 100);

/** With one connection to read by, those who ask at once wait together and leave as one statement. */
const app = useApp({ READ_CONNECTIONS: '1' });
const AT_ONCE = 3;

describe('a selection', () => {
  let world: World;
  let plain: GraphQLSchema;
  let viewers: readonly Viewer[];

  beforeAll(async () => {
    app.clock.set('2026-11-22T08:00:00Z');
    const here = await aNeighborhood(app);
    const there = await aNeighborhood(app);
    await sow(app, [here.vendor.vendorId, there.vendor.vendorId], 10);
    viewers = here.viewers;
    for (const viewer of viewers) await ask(app, viewer, '{ __typename }'); // a token's first use is written down
    world = await World.of(app);
    plain = buildSchema(printSchema(schemaOf(app)));
  }, 60_000);
  afterAll(() => world?.close());

  it('can be read of types whose visibility was thought of twice', () => {
    expect(
      allViews()
        .map(({ type }) => type)
        .filter((type) => !isRestated(type)),
    ).toEqual([]);
  });

  const naively = async ({ query, variables }: RandomDocument, viewer: Viewer): Promise<unknown> => {
    const reading = new NaiveReading(world, viewer.actor);
    const result: ExecutionResult = await execute({
      schema: plain,
      document: parse(query),
      variableValues: variables,
      fieldResolver: reading.resolve,
      typeResolver: (value) => (value as { __typename: string }).__typename,
    });
    return plainly(result);
  };

  const bySteward = async ({ query, variables }: RandomDocument, viewer: Viewer): Promise<unknown> =>
    plainly(await ask(app, viewer, query, variables));

  it('gives the same by raw JSON, by execution and by reading row by row, alone and together with others', async () => {
    const chance = fc.tuple(fc.nat(), fc.infiniteStream(fc.nat()));
    const check = app.nest.get(DocumentCheck, { strict: false });
    await fc.assert(
      fc.asyncProperty(chance, async ([who, numbers]) => {
        const viewer = viewers[who % viewers.length] as Viewer;
        const dice = (limit: number): number => (numbers.next().value as number) % limit;
        const { direct, through } = new Documents(schemaOf(app), world, viewer.actor, dice).next();
        fc.pre(validate(plain, parse(direct.query)).length === 0);
        fc.pre([direct, through].every(({ query }) => check.faultOf(query) === null)); // by chance it is beyond a limit
        const wanted = await naively(direct, viewer);
        const note = { viewer: viewer.name, ...direct };
        const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => bySteward(direct, viewer)));
        answers.push(await bySteward(direct, viewer)); // now it is known, and answered before Apollo
        answers.push(await bySteward(through, viewer));
        for (const data of answers) expect({ note, data }).toEqual({ note, data: wanted });
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 120_000);
});

/** Data with every cursor told by the row that it names; errors as they are, without their places. */
function plainly({ data, errors }: { data?: unknown; errors?: readonly { message: string }[] | undefined }): unknown {
  const told = JSON.parse(JSON.stringify(data ?? null), (_, value: unknown) => {
    const id = typeof value === 'string' && value.length > 60 ? rowIdOfCursor(value) : undefined;
    return id ? `cursor:${id}` : value;
  }) as unknown;
  return errors ? { data: told, errors: errors.map(({ message }) => message) } : told;
}
