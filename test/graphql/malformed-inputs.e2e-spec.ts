import fc from 'fast-check';
import { coerceInputValue, GraphQLError } from 'graphql';
import { InputPipe } from '../../src/graphql/input.pipe.js';
import { refusalsIn } from '../../src/graphql/refusals.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { IdKinds, NO_KIND } from '../architecture/support/id-kinds.js';
import { classOfInput } from '../architecture/support/input-faults.js';
import type { Input } from '../architecture/support/inputs.js';
import { extent, type OwnedRow, ownedRows } from '../architecture/support/rows.js';
import { mutations, queries, schemaOf } from '../architecture/support/schema.js';
import { aVendor, type Person } from '../builders/a-vendor.js';
import { sow } from '../support/sowing/sow.js';
import { useApp } from '../support/use-app.js';
import { type Fault, Malformer, throwsFrom } from './support/malformed.js';
import {
  describeBroken,
  type Entrance,
  entrancesOf,
  isBroken,
  sendText,
  sendThrough,
  takenOf,
} from './support/sending.js';
import { WildDocuments } from './support/wild-documents.js';

/** One line of a stack is enough to be found in an answer; ten at each refusal would cost most of the time. */
Error.stackTraceLimit = 1;

const EACH = Number(process.env['STEWARD_MALFORMED_INPUTS'] ?? 1_000);
const REQUESTS_AT_ONCE = 4;
/** What types or rules refuse never reaches the program: they are asked themselves, and so many are sent all the same. */
const SENT_OF_REFUSED = 5;

const app = useApp();

describe('an input that is not as it should be', () => {
  const kinds = new IdKinds(app);
  let asker: Person;
  let rows: OwnedRow[];

  beforeAll(async () => {
    app.clock.set('2026-11-22T08:00:00Z');
    const vendor = await aVendor(app);
    await sow(app, [vendor.vendorId], 3);
    asker = vendor.administrator;
    rows = (await ownedRows(app)).filter((row) => row.vendorId === vendor.vendorId);
  }, 60_000);

  const malformed = async ({ operation, field, type }: Entrance, fault: Fault, count: number): Promise<Input[]> => {
    const kindAt = operation === 'mutation' ? await kinds.of(asker, field, type) : new Map<string, string>();
    const dice = throwsFrom(field.length * 7_919 + count);
    const malformer = new Malformer(type, dice, (path) => {
      const kind = kindAt.get(path.join('.')) ?? NO_KIND;
      const own = rows.filter(({ prefix }) => prefix === kind);
      return own[dice(own.length)]?.publicId ?? toPublicId(kind, newId());
    });
    return Array.from({ length: count }, () => malformer.next(fault));
  };

  const faultsAt = async (entrance: Entrance, fault: Fault, count: number): Promise<string[]> => {
    const faults: string[] = [];
    const look = async (inputs: readonly Input[]): Promise<void> => {
      const reply = await sendThrough(app, asker, entrance, inputs);
      if (isBroken(reply)) faults.push(describeBroken(entrance, reply, inputs));
      else if (fault === 'WRONG' && entrance.operation === 'mutation')
        faults.push(...takenOf(reply, inputs).map((input) => `${entrance.field} took ${JSON.stringify(input)}`));
    };
    const { TYPES, RULES, NOBODY } = await judged(entrance, withoutTwins(await malformed(entrance, fault, count)));
    const groups = [NOBODY, RULES.slice(0, SENT_OF_REFUSED), TYPES.slice(0, SENT_OF_REFUSED)];
    const parts = groups.flatMap((group) => inParts(group, entrance.atOnce));
    for (const some of inParts(parts, REQUESTS_AT_ONCE)) await Promise.all(some.map(look));
    return faults.slice(0, 3);
  };

  const faultsOfMutations = async (fault: Fault, count: number): Promise<string[]> => {
    const faults: string[] = [];
    for (const entrance of entrancesOf('mutation', mutations(schemaOf(app)))) {
      faults.push(...(await faultsAt(entrance, fault, count)));
    }
    return faults;
  };

  it('is refused, and nothing is written', async () => {
    const before = await extent(app);
    expect(await faultsOfMutations('WRONG', EACH)).toEqual([]);
    expect(await extent(app)).toEqual(before);
  }, 300_000);

  it('breaks nothing in a filter or an order', async () => {
    const faults: string[] = [];
    for (const entrance of entrancesOf('query', queries(schemaOf(app)))) {
      faults.push(...(await faultsAt(entrance, 'WRONG', EACH / 10)), ...(await faultsAt(entrance, 'ODD', EACH / 50)));
    }
    expect(faults).toEqual([]);
  }, 300_000);

  it('breaks nothing when it is only odd', async () => {
    expect(await faultsOfMutations('ODD', EACH / 50)).toEqual([]);
  }, 300_000);
});

describe('a document of chance', () => {
  it('is answered, whatever it asks', async () => {
    const { administrator } = await aVendor(app);
    const askers = [administrator, null];
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom(...askers), async (seed, asker) => {
        const query = new WildDocuments(schemaOf(app), throwsFrom(seed)).next();
        const reply = await sendText(app, asker, query);
        if (isBroken(reply)) throw new Error(`${query} ${reply.status} ${reply.body}`);
      }),
      { numRuns: EACH / 4, seed: 20_261_126, endOnFailure: true },
    );
  }, 120_000);
});

/** Who refuses an input first: GraphQL by its types, the rules of its class, or neither. Throws what is no refusal. */
type Judgment = 'TYPES' | 'RULES' | 'NOBODY';

async function judged(entrance: Entrance, inputs: readonly Input[]): Promise<Record<Judgment, Input[]>> {
  const judgments: Record<Judgment, Input[]> = { TYPES: [], RULES: [], NOBODY: [] };
  for (const input of inputs) judgments[await judgmentOn(entrance, input)].push(input);
  return judgments;
}

async function judgmentOn({ type, argument }: Entrance, input: Input): Promise<Judgment> {
  const coerced = coercedTo(type, input);
  if (coerced === undefined) return 'TYPES';
  const metatype = classOfInput(type.name);
  if (!metatype || !argument.startsWith('input')) return 'NOBODY';
  try {
    await new InputPipe().transform(coerced, { type: 'body', data: argument, metatype });
    return 'NOBODY';
  } catch (error) {
    if (refusalsIn(error) || (error instanceof GraphQLError && error.extensions['code'] === 'BAD_USER_INPUT'))
      return 'RULES';
    throw error;
  }
}

const FIRST_FAULT = new Error('The input is not of its type');

/** The input as the program would get it; undefined when it is not of its type, of which the first fault tells enough. */
function coercedTo(type: Entrance['type'], input: Input): unknown {
  try {
    return coerceInputValue(input, type, () => {
      throw FIRST_FAULT;
    });
  } catch (error) {
    if (error === FIRST_FAULT) return undefined;
    throw error;
  }
}

/** Many spoil the same place in the same way; what came once already is not judged again. */
function withoutTwins(inputs: readonly Input[]): Input[] {
  return [...new Map(inputs.map((input) => [JSON.stringify(input), input])).values()];
}

function inParts<Value>(values: readonly Value[], size: number): (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));
}
