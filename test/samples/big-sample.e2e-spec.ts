import { verifyAudit } from '../../src/audit/verify-audit.js';
import { withClient } from '../../src/database/client.js';
import { SAMPLE_PASSWORD, VOLUME_ACCOUNTS } from '../../src/samples/sample-accounts.js';
import { listSamples } from '../../src/samples/sample-file.js';
import { SampleLedger } from '../../src/samples/sample-ledger.js';
import { makeVolume } from '../../src/samples/volume/make-volume.js';
import { type Impact, type Priority, priorityOf, type Urgency } from '../../src/tickets/domain/priority.js';
import {
  isCustomerVisible,
  type TicketEvent,
  ticketStates,
  type TicketStatus,
} from '../../src/tickets/domain/ticket.states.js';
import { ask } from '../support/ask.js';
import { useApp } from '../support/use-app.js';
import { COUNTS, FAULTS, MOVES, PRIORITIES, WIDEST_PAUSE } from './support/volume-statements.js';

const app = useApp();
const WANTED = 300;

async function rowsOf<Row = Record<string, unknown>>(statement: string): Promise<Row[]> {
  return withClient(app.urls.owner, async (client) => (await client.query(statement)).rows as Row[]);
}

async function make(tickets: number) {
  const steps: number[] = [];
  const made = await makeVolume(app.urls.owner, tickets, (count) => steps.push(count), 100);
  return { made, steps };
}

function pullThePlug(made: number): void {
  if (made > 0) throw new Error('cut off');
}

beforeAll(async () => {
  await expect(makeVolume(app.urls.owner, WANTED, pullThePlug, 100)).rejects.toThrow('cut off');
  expect(await make(WANTED)).toEqual({ made: WANTED, steps: [100, 200, 300] });
}, 60_000);

describe('the big sample', () => {
  it('fills two years evenly, also when it was cut off', async () => {
    const [pause] = await rowsOf<{ days: number; tickets: number }>(WIDEST_PAUSE);
    expect(pause?.tickets).toBe(WANTED);
    expect(pause?.days).toBeLessThan((2 * 731) / WANTED);
  });

  it('is complete when it is asked for again, and takes nothing away', async () => {
    const before = await rowsOf(COUNTS);
    expect(before).toEqual([expect.objectContaining({ vendors: 1, tickets: WANTED, numbers: WANTED })]);
    expect([await make(WANTED), await make(10)]).toEqual(Array(2).fill({ made: WANTED, steps: [WANTED] }));
    expect(await rowsOf(COUNTS)).toEqual(before);
  });

  it('has tickets in every state that commands reach, about four messages each', async () => {
    const [found] = await rowsOf<{ states: string; messages: number }>(
      `select string_agg(distinct status::text, ' ') as states, (select count(*)::int from message) as messages from ticket`,
    );
    expect(found?.states.split(' ').sort()).toEqual(
      ['CANCELLED', 'CLOSED', 'IN_PROGRESS', 'NEW', 'OPEN', 'RESOLVED', 'WAITING_CUSTOMER'].sort(),
    );
    expect((found?.messages ?? 0) / WANTED).toBeGreaterThan(3);
  });

  it.each(Object.entries(FAULTS))('keeps what the modules promise: %s', async (_, statement) => {
    expect(await rowsOf(statement)).toEqual([]);
  });

  it('moves its tickets by the table of states only (INV-02)', async () => {
    const moves = await rowsOf<{ from: TicketStatus; to: TicketStatus; event: TicketEvent; shown: boolean }>(MOVES);
    expect(moves.length).toBeGreaterThan(6);
    for (const { from, to, event, shown } of moves) {
      expect([event, ticketStates.after(from, event)]).toEqual([event, to]);
      expect([event, isCustomerVisible(event)]).toEqual([event, shown]);
    }
  });

  it('gives the priorities of the matrix (INV-18)', async () => {
    const known = await rowsOf<{ impact: Impact | null; urgency: Urgency; priority: Priority }>(PRIORITIES);
    for (const { impact, urgency, priority } of known) expect(priorityOf(impact, urgency)).toBe(priority);
  });

  it('leaves the audit unbroken, and wakes no handler and no worker', async () => {
    expect(await withClient(app.urls.owner, (client) => verifyAudit(client))).toEqual([]);
    expect(await rowsOf(`select from domain_event union all select from graphile_worker.jobs`)).toEqual([]);
    expect(await rowsOf(`select before, after from audit_event order by seq desc limit 1`)).toEqual([
      { before: { sampleTickets: 200 }, after: { sampleTickets: WANTED } },
    ]);
  });

  it('does not keep the model vendors from being loaded', async () => {
    const isWaiting = withClient(app.urls.owner, async (client) =>
      new SampleLedger(client).isWaitingFor(await listSamples()),
    );
    expect(await isWaiting).toBe(true);
  });

  it.each(VOLUME_ACCOUNTS)('lets $who sign in, who sees its tickets', async ({ email }) => {
    const input = { email, password: SAMPLE_PASSWORD };
    const signedIn = await ask(app, null, `mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }`, {
      input,
    });
    const token = signedIn.data.signIn.accessToken as string;
    const seen = await ask(
      app,
      { token },
      `{ tickets(first: 1) { nodes { messages(first: 1) { nodes { visibility } } } } }`,
    );
    expect(seen.data.tickets.nodes).toEqual([{ messages: { nodes: [{ visibility: 'PUBLIC' }] } }]);
  });
});
