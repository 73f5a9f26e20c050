import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import pg from 'pg';
import { ask as askDatabase } from '../database/support/ask.js';
import { aTicket } from '../builders/a-ticket.js';
import { command, type Cast, given } from '../support/given.js';
import { useApp } from '../support/use-app.js';
import { parsePublicId } from '../../src/shared/ids.js';
import { newest, pageOf, type ToldChange } from './support/follow.js';

const app = useApp();

/** One transaction of a writer: so many changes, then commit or roll back, with pauses in milliseconds. */
interface Doing {
  readonly changes: number;
  readonly isKept: boolean;
  readonly pauses: readonly [number, number];
}

const doings = fc.array(
  fc.record({
    changes: fc.integer({ min: 1, max: 3 }),
    isKept: fc.boolean(),
    pauses: fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('the feed under concurrent commits', () => {
  let cast: Cast;
  let ticketId: string;
  const clients: pg.Client[] = [];

  beforeAll(async () => {
    cast = await given(app).aCast();
    const ticket = await aTicket(app, cast.customer.user, cast.product);
    ticketId = parsePublicId(ticket.id)?.uuid ?? '';
    for (let n = 0; n < 3; n++) clients.push(await aWriter());
  });
  afterAll(() => Promise.all(clients.map((client) => client.end())));

  const aWriter = async (): Promise<pg.Client> => {
    const client = new pg.Client(app.urls.app);
    await client.connect();
    await client.query(`select set_config('app.vendor_id', $1, false)`, [cast.vendor.vendorId]);
    return client;
  };
  const append = (client: pg.Client, what: string, changes = 1) => {
    const change = { entity: 'Ticket', id: ticketId, before: { title: what }, after: { title: what } };
    const parameters = [what, cast.vendor.vendorId, JSON.stringify(Array<unknown>(changes).fill(change))];
    return client.query(`select audit_append('SYSTEM', null, $1, null, $2, $3)`, parameters);
  };
  /** The commands of the events that the feed tells, in its order. */
  const commandsOf = async (told: readonly ToldChange[]): Promise<string[]> => {
    const found: string[] = [];
    for (const { cursor } of told) {
      const [, seq] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string];
      const statement = `select command from audit_event where vendor_id = '${cast.vendor.vendorId}' and seq = ${seq}`;
      found.push(String(await askDatabase(app.urls.owner, statement)));
    }
    return found;
  };
  const told = async (after: string) => (await pageOf(app, cast.agent, { after, first: 100 })).nodes;

  it('tells nothing of a later change before an earlier one is committed, whatever began first', async () => {
    const [late, early] = clients as [pg.Client, pg.Client];
    const after = await newest(app, cast.agent);
    for (const client of [late, early]) await client.query('begin');
    await early.query('select pg_current_xact_id()');
    await append(late, 'late to commit');
    let isWritten = false;
    const waiting = append(early, 'eager').then(async () => {
      isWritten = true;
      await early.query('commit');
    });
    await pause(100);
    expect(await told(after)).toEqual([]);
    expect(isWritten).toBe(false);
    await late.query('commit');
    await waiting;
    expect(await commandsOf(await told(after))).toEqual(['late to commit', 'eager']);
  });

  it('tells nothing of what was rolled back, and leaves no hole for it', async () => {
    const [first, second] = clients as [pg.Client, pg.Client];
    const after = await newest(app, cast.agent);
    await first.query('begin');
    await append(first, 'given up');
    const waiting = append(second, 'kept');
    await first.query('rollback');
    await waiting;
    expect(await commandsOf(await told(after))).toEqual(['kept']);
  });

  it('tells whoever polls meanwhile every committed change exactly once, in the order of the chain', async () => {
    const script = fc.record({ writers: fc.tuple(doings, doings, doings), first: fc.integer({ min: 1, max: 9 }) });
    await fc.assert(
      fc.asyncProperty(script, async ({ writers, first }) => {
        const start = await newest(app, cast.agent);
        let isOver = false;
        const writing = Promise.all(writers.map((script, at) => write(clients[at] as pg.Client, script)));
        const ended = writing.then(() => (isOver = true));
        const seen: string[] = [];
        let after = start;
        for (;;) {
          const wasOver = isOver;
          const page = await pageOf(app, cast.agent, { after, first });
          seen.push(...page.nodes.map(({ cursor }) => cursor));
          after = page.endCursor;
          if (wasOver && !page.hasNextPage) break;
        }
        await ended;
        expect(seen).toEqual((await told(start)).map(({ cursor }) => cursor));
        expect(seen).toHaveLength(writers.flat().reduce((sum, { changes, isKept }) => sum + (isKept ? changes : 0), 0));
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  const write = async (client: pg.Client, script: readonly Doing[]): Promise<void> => {
    for (const { changes, isKept, pauses } of script) {
      await client.query('begin');
      await pause(pauses[0]);
      await append(client, 'test', changes);
      await pause(pauses[1]);
      await client.query(isKept ? 'commit' : 'rollback');
    }
  };

  it('keeps up with people at work: their rows are told once each as created', async () => {
    const { agent, customer, product } = cast;
    const start = await newest(app, agent);
    const work = async (): Promise<string> => {
      const ticket = await aTicket(app, customer.user, product);
      await command(app, agent, 'ticketAccept', ticket, { impact: 'PERSON' });
      return ticket.id;
    };
    let isOver = false;
    const working = Promise.all([work(), work(), work(), work()]).finally(() => (isOver = true));
    const seen: ToldChange[] = [];
    for (let after = start; ;) {
      const wasOver = isOver;
      const page = await pageOf(app, agent, { after, first: 3, types: ['Ticket'] });
      seen.push(...page.nodes);
      after = page.endCursor;
      if (wasOver && !page.hasNextPage) break;
    }
    const kinds = (id: string) => seen.filter((change) => change.id === id).map(({ kind }) => kind);
    for (const id of await working) expect(kinds(id)).toEqual(['CREATED', 'UPDATED']);
    expect(seen).toHaveLength(8);
  });
});
