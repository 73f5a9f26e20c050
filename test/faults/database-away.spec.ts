import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../database/support/ask.js';
import { until } from '../jobs/support/until.js';
import { useDatabase } from '../support/use-database.js';
import { aDesk, type Desk } from './support/a-desk.js';
import { audit, openWork } from './support/books.js';
import { dice } from './support/dice.js';
import { type Outcome, probe, send } from './support/send.js';
import { type Steward, useStewards } from './support/use-stewards.js';
import { Wire } from './support/wire.js';
import { useWriters, type Writers } from './support/writers.js';

// One is read past ordinary execution, the other within.
const READS = ['{ tickets(first: 1) { nodes { number } } }', '{ tickets(first: 1) { nodes { availableCommands } } }'];
// In seconds: what a request may take, as promised; and a statement, shorter than in life to make the test so.
const REQUEST = 30;
const STATEMENT = 2;

const database = useDatabase();
const stewards = useStewards();
const startWriters = useWriters();
const chance = dice();
let wire: Wire;
let steward: Steward;
let desk: Desk;
let writers: Writers;

const looks = () => Promise.all(READS.map((document) => send(steward.url, desk.user, document)));
const isWell = async () =>
  (await probe(steward.url, 'ready')) === 200 && (await looks()).every((outcome) => outcome?.status === 200);
const writes = async (count: number, seconds: number) => {
  const before = writers.written.length;
  await until(() => writers.written.length >= before + count || writers.complaints.length > 0, seconds);
};

/** How many connections listen for jobs. */
const listeners = () =>
  ask(
    database.urls.owner,
    `select count(*)::int from pg_stat_activity
      where datname = current_database() and query like 'LISTEN "jobs:insert"%'`,
  );

/** All that Steward says while the database is away; never what its driver says. */
function expectComeAgain(outcome: Outcome | null): void {
  expect(outcome).toMatchObject({ status: 503, retryAfter: expect.stringMatching(/^\d+$/) as unknown });
  expect(outcome?.answer.errors).toHaveLength(1);
  const [error] = outcome?.answer.errors ?? [];
  expect(error?.message).toMatch(/^Steward cannot work for a moment; please try again\./);
  expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) as unknown });
}

beforeAll(async () => {
  const { owner, app, reader } = database.urls;
  wire = await Wire.to(owner);
  desk = await aDesk(database.urls);
  steward = await stewards.start({
    DATABASE_URL: wire.through(owner),
    DATABASE_APP_URL: wire.through(app),
    DATABASE_READER_URL: wire.through(reader),
    STATEMENT_SECONDS: String(STATEMENT),
  });
}, 60_000);
afterAll(() => wire.close());

beforeEach(async () => {
  writers = startWriters(() => steward.url, desk, 3);
  await writes(3, 30);
});

/** Whatever happened: Steward comes back by itself, what was acknowledged is there once, and every job is done. */
afterEach(async () => {
  wire.become('whole');
  await until(isWell, 30);
  await writes(3, 30);
  await writers.stop();
  expect(writers.complaints).toEqual([]);
  const books = await audit(database.urls.owner, writers.written);
  expect(books).toEqual(Object.fromEntries(Object.keys(books).map((line) => [line, 0])));
  await until(async () => (await openWork(database.urls.owner)) === 0, 30);
  await until(async () => (await listeners()) === 1, 30);
}, 120_000);

it('goes on when the server ends all its connections, again and again', async () => {
  for (let round = 0; round < 3; round++) {
    await ask(
      database.urls.owner,
      `select count(pg_terminate_backend(pid)) from pg_stat_activity
        where datname = current_database() and application_name like 'steward%'`,
    );
    await pause(chance.below(400));
  }
}, 60_000);

it('says so while the line is cut, and lives', async () => {
  wire.become('cut');
  await until(async () => (await probe(steward.url, 'ready')) === 503);
  expect(await probe(steward.url, 'live')).toBe(200);
  for (const outcome of await looks()) expectComeAgain(outcome);
  const partner = { token: `stw_01h455vb4pex5vsknk084sn02q_${'x'.repeat(43)}` };
  expectComeAgain(await send(steward.url, partner, '{ __typename }'));
  const keys = await fetch(`${steward.url}/.well-known/jwks.json`);
  expect([keys.status, keys.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)]);
}, 60_000);

it('gives up a line that has fallen silent: nobody waits longer than promised', async () => {
  wire.become('silent');
  const asked = performance.now();
  const [outcomes, ready] = await Promise.all([looks(), probe(steward.url, 'ready')]);
  for (const outcome of outcomes) expectComeAgain(outcome);
  expect(ready).toBe(503);
  expect(performance.now() - asked).toBeLessThan(REQUEST * 1000);
}, 60_000);

it('is slow on a slow line, and stays ready', async () => {
  wire.become('slow');
  await writes(1, 60);
  expect(await probe(steward.url, 'ready')).toBe(200);
}, 90_000);
