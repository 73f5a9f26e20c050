import {
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { systemActor } from '../access/actor.js';
import { SampleClock } from './sample-clock.js';
import type { SampleStep } from './sample-file.js';
import { SamplePlayer, type Stage } from './sample-player.js';
import { stepDocument } from './step-document.js';

type Input = Readonly<Record<string, unknown>>;

const node = new GraphQLInterfaceType({
  name: 'Node',
  fields: { id: { type: GraphQLID } },
  resolveType: () => 'Thing',
});
const thing = new GraphQLObjectType({ name: 'Thing', interfaces: [node], fields: { id: { type: GraphQLID } } });
const userError = new GraphQLObjectType({
  name: 'UserError',
  fields: {
    code: { type: GraphQLString },
    message: { type: GraphQLString },
    path: { type: new GraphQLList(GraphQLString) },
  },
});
const payload = new GraphQLObjectType({
  name: 'ThingAddPayload',
  fields: { userErrors: { type: new GraphQLList(userError) }, thing: { type: thing } },
});
const text = { type: GraphQLString };
const input = new GraphQLInputObjectType({
  name: 'ThingAddInput',
  fields: { name: text, parentId: text, idempotencyKey: text, names: { type: new GraphQLList(GraphQLString) } },
});

/** A schema with one mutation that remembers what it was sent, and refuses the name "taken". */
function schemaThat(sent: Input[]): GraphQLSchema {
  const resolve = (_: unknown, args: Input): object => {
    const given = args['input'] as Input;
    sent.push(given);
    if (given['name'] !== 'taken') return { thing: { id: `thing_${sent.length}` }, userErrors: [] };
    return {
      thing: null,
      userErrors: [{ code: 'NAME_TAKEN', message: 'The name is taken.', path: ['input', 'name'] }],
    };
  };
  const thingAdd = { type: payload, args: { input: { type: input } }, resolve };
  const ping = { type: GraphQLString };
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { ping } }),
    mutation: new GraphQLObjectType({ name: 'Mutation', fields: { thingAdd } }),
  });
}

const step = (fields: Partial<SampleStep>): SampleStep => ({ as: 'a@b.example', do: 'thingAdd', with: {}, ...fields });

function stage() {
  const uploads: [string, string, string | undefined][] = [];
  const sent: Input[] = [];
  const clock = new SampleClock();
  const actorOf = async (email: string) => {
    if (email !== 'a@b.example') throw new Error(`nobody has an account "${email}"`);
    return systemActor('vendor');
  };
  const upload: Stage['upload'] = async (_actor, { name, idempotencyKey }, content) => {
    uploads.push([name, (await content.toArray()).join(''), idempotencyKey]);
    return { id: `file_${uploads.length}` };
  };
  const kept = new Map<string, string>();
  const player = new SamplePlayer(
    { schema: schemaThat(sent), reader: null as never, writes: null as never, clock, actorOf, upload },
    kept,
    'zavod',
  );
  return {
    sent,
    uploads,
    kept,
    play: (...steps: SampleStep[]) => clock.within(() => player.play({ name: '01-a', steps }).then(() => clock.now())),
  };
}

describe('a sample player', () => {
  it('sends each step at its time, and puts in the ids that earlier ones have kept', async () => {
    const { sent, kept, play } = stage();
    const at = await play(
      step({ at: '2026-10-01T06:00:00Z', with: { name: 'first' }, keep: 'first' }),
      step({ with: { parentId: '@first', names: ['@first', 'plain'] } }),
    );
    expect(at.toISOString()).toBe('2026-10-01T06:00:00.000Z');
    expect(kept).toEqual(new Map([['first', 'thing_1']]));
    expect(sent[1]).toMatchObject({ parentId: 'thing_1', names: ['thing_1', 'plain'] });
  });

  it('gives each step a key of its own, the same in each run', async () => {
    const [once, again] = [stage(), stage()];
    for (const { play } of [once, again]) await play(step({}), step({}));
    expect(once.sent.map((each) => each['idempotencyKey'])).toEqual(['sample:01-a:0001', 'sample:01-a:0002']);
    expect(again.sent).toEqual(once.sent);
  });

  it('uploads what is to be attached', async () => {
    const { sent, uploads, play } = stage();
    const upload = step({ do: 'fileUpload', with: { name: 'журнал.txt', text: 'ошибка' }, keep: 'log' });
    await play(upload, step({ with: { names: ['@log'] } }));
    expect(uploads).toEqual([['журнал.txt', 'ошибка', 'sample:01-a:0001']]);
    expect(sent[0]).toMatchObject({ names: ['file_1'] });
  });

  it.each([
    ['a refused step', { with: { name: 'taken' } }, /NAME_TAKEN/],
    ['an unknown name', { with: { parentId: '@nobody' } }, /no earlier step has kept "nobody"/],
    ['an unknown mutation', { do: 'thingBreak' }, /There is no mutation "thingBreak"/],
    ['a field that the input does not have', { with: { size: 1 } }, /"size" is not defined/],
    ['an account that nobody has', { as: 'x@y.example' }, /nobody has an account "x@y.example"/],
  ])('names part and step of %s', async (_, fields, reason) => {
    const { play } = stage();
    const failing = play(step({}), step(fields));
    await expect(failing).rejects.toThrow(/^zavod\/01-a, step 2 /);
    await expect(failing).rejects.toThrow(reason);
  });
});

describe('the document of a step', () => {
  it('asks for the id of what was written', () => {
    expect(stepDocument(schemaThat([]), 'thingAdd').entity).toBe('thing');
  });
});
