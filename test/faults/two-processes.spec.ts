import { withLogin } from '../../src/database/database-url.js';
import { migrationFiles } from '../../src/database/migration-files.js';
import { SAMPLE_PASSWORD } from '../../src/samples/sample-accounts.js';
import { readSamples } from '../../src/samples/sample-file.js';
import { ask } from '../database/support/ask.js';
import { until } from '../jobs/support/until.js';
import type { Asker } from '../support/ask.js';
import type { Desk } from './support/a-desk.js';
import { Balancer } from './support/balancer.js';
import { audit, openWork } from './support/books.js';
import { type Outcome, probe, send } from './support/send.js';
import { type Steward, useStewards } from './support/use-stewards.js';
import { useWriters } from './support/writers.js';

const admin = process.env['TEST_DATABASE_ADMIN_URL'] ?? '';
const name = `two_processes_spec_${process.pid}`;
const url = withLogin(admin, { database: name });
// Seconds; the balancer asks every tenth of one, if the machine lets it.
const DELAY = 2;
const DEADLINE = 20;

const SIGN_IN = `mutation ($email: EmailAddress!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { accessToken }
}`;
const LOOK = '{ tickets(first: 10) { nodes { number title availableCommands } } products { nodes { id } } }';

const stewards = useStewards();
const startWriters = useWriters();
let balancer: Balancer;
let pair: Steward[];
let isOver = false;

const start = (): Promise<Steward> =>
  stewards.start({
    DATABASE_URL: url,
    LOAD_SAMPLES: 'true',
    SHUTDOWN_DELAY_SECONDS: String(DELAY),
    SHUTDOWN_SECONDS: String(DEADLINE),
  });

async function signIn(email: string): Promise<Asker> {
  const outcome = await send(pair[0]?.url ?? '', { token: '' }, SIGN_IN, { email, password: SAMPLE_PASSWORD });
  return { token: outcome?.answer.data.signIn.accessToken as string };
}

async function carbonDesk(): Promise<Desk> {
  const user = await signIn('admin@severny-veter.example');
  const outcome = await send(pair[1]?.url ?? '', user, LOOK);
  return { user, agent: await signIn('agent@carbon.example'), productId: outcome?.answer.data.products.nodes[0].id };
}

/** Looks until it is over; gives how often, and what was to be seen other than tickets. */
async function read(asker: Asker): Promise<{ looks: number; failures: (Outcome | null)[] }> {
  const failures: (Outcome | null)[] = [];
  let looks = 0;
  for (; !isOver; looks++) {
    const outcome = await send(balancer.url, asker, LOOK);
    if (outcome?.status !== 200 || outcome.answer.errors) failures.push(outcome);
  }
  return { looks, failures };
}

beforeAll(async () => {
  await ask(admin, `create database ${name}`);
  balancer = await Balancer.start();
});
afterAll(async () => {
  isOver = true;
  await balancer.close();
  await ask(admin, `drop database if exists ${name} with (force)`);
});

it('starts twice at once on an empty database: migrated once, samples loaded once, both serve', async () => {
  pair = await Promise.all([start(), start()]);
  for (const each of pair) expect(await probe(each.url, 'ready')).toBe(200);
  const steps = (await readSamples()).flatMap(({ parts }) => parts.flatMap((part) => part.steps));
  const born = steps.filter(({ do: mutation }) => mutation === 'ticketCreate' || mutation === 'ticketLogCall');
  expect(await ask(url, 'select count(*)::int from schema_migration')).toBe(migrationFiles().length);
  expect(await ask(url, 'select count(*)::int from vendor')).toBe(2);
  expect(await ask(url, 'select count(*)::int from ticket')).toBe(born.length);
}, 300_000);

it('loses no request while both processes are replaced, one after the other', async () => {
  for (const { url: member } of pair) balancer.add(member);
  await until(() => balancer.count === 2);
  const desk = await carbonDesk();
  const writers = startWriters(() => balancer.url, desk, 2);
  const readers = [read(desk.user), read(desk.agent)];
  await until(() => writers.written.length > 1 || writers.complaints.length > 0, 30);

  for (const old of pair) {
    const asked = performance.now();
    const ended = old.end('SIGTERM');
    await until(async () => (await probe(old.url, 'ready')) === 503);
    expect(await probe(old.url, 'live')).toBe(200);
    expect(await ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan((DELAY + DEADLINE + 5) * 1000);
    balancer.remove(old.url);
    balancer.add((await start()).url);
    await until(() => balancer.count === 2);
    const before = writers.written.length;
    await until(() => writers.written.length > before + 1 || writers.complaints.length > 0, 30);
  }

  await writers.stop();
  isOver = true;
  const seen = await Promise.all(readers);
  expect([writers.complaints, writers.repeats]).toEqual([[], []]);
  for (const { looks, failures } of seen) {
    expect(failures).toEqual([]);
    expect(looks).toBeGreaterThan(0);
  }
  const books = await audit(url, writers.written);
  expect(books).toEqual(Object.fromEntries(Object.keys(books).map((line) => [line, 0])));
  await until(async () => (await openWork(url)) === 0, 30);
  expect(await ask(url, 'select count(*)::int from signing_key')).toBe(1);
}, 600_000);
