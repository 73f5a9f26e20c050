import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverPid } from '../../src/database/embedded/leftover-server.js';
import { runningPostgres } from '../../src/database/embedded/running-postgres.js';
import { type DatabaseUrls, provisionEmbedded } from '../../src/database/provision.js';
import { ask } from '../database/support/ask.js';
import { until } from '../jobs/support/until.js';
import { aDesk } from './support/a-desk.js';
import { audit, openWork } from './support/books.js';
import { dice } from './support/dice.js';
import { probe } from './support/send.js';
import { type Steward, useStewards } from './support/use-stewards.js';
import { useWriters, type Writers } from './support/writers.js';

// With the server that it runs by itself, which keeps what it has acknowledged over every crash.
const home = mkdtempSync(join(tmpdir(), 'steward-spec-'));
const dataDir = join(home, 'postgres');
const stewards = useStewards();
const startWriters = useWriters();
const chance = dice();
let steward: Steward;
let urls: DatabaseUrls;

const start = async (): Promise<void> => {
  steward = await stewards.start({ DATA_DIR: home });
  urls = await provisionEmbedded(runningPostgres(dataDir) ?? '');
};

const killSteward = async (): Promise<void> => {
  await steward.end('SIGKILL');
  await start();
};

/** Never 0, which would mean ourselves. */
const postmaster = (): number => {
  const pid = serverPid(dataDir);
  if (pid === undefined) throw new Error('No server runs');
  return pid;
};

/** Steward starts its server again; meanwhile it lives, and is ready when the server is. */
const killPostmaster = async (): Promise<void> => {
  const killed = postmaster();
  process.kill(killed, 'SIGKILL');
  expect(await probe(steward.url, 'live')).toBe(200);
  await until(() => ![undefined, killed].includes(serverPid(dataDir)), 30);
  await until(async () => (await probe(steward.url, 'ready')) === 200, 30);
};

/** The postmaster then ends all others too, for they share memory with the dead one, and recovers. */
const killBackend = async (): Promise<void> => {
  const pid = await ask(
    runningPostgres(dataDir) ?? '',
    `select pid from pg_stat_activity where application_name = 'steward' and pid <> pg_backend_pid() limit 1`,
  );
  if (typeof pid !== 'number') throw new Error('Nobody works in the database');
  process.kill(pid, 'SIGKILL');
};

const killBoth = async (): Promise<void> => {
  process.kill(postmaster(), 'SIGKILL');
  await killSteward();
};

const shuffled = <Thing>(things: readonly Thing[]): Thing[] =>
  things
    .map((thing) => ({ thing, place: chance.below(1e9) }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);

const KILLS = [killSteward, killPostmaster, killBackend, killBoth];

const writesGoOn = async (writers: Writers): Promise<void> => {
  const before = writers.written.length;
  await until(() => writers.written.length > before + 2 || writers.complaints.length > 0, 60);
  expect(writers.complaints).toEqual([]);
};

/** Locks of the dead end after twenty seconds, and failed jobs wait longer each time: here that time passes at once. */
const timePasses = async (): Promise<void> => {
  await ask(urls.owner, `update worker_heartbeat set beaten_at = beaten_at - interval '1 hour'`);
  await ask(
    urls.owner,
    `update graphile_worker._private_jobs set locked_at = locked_at - interval '1 hour', run_at = least(run_at, now())
      where payload ->> 'eventId' is not null`,
  );
};

afterAll(() => rmSync(home, { recursive: true, force: true }));

it('keeps every acknowledged write, once, and every job, whoever is killed in the midst of writing', async () => {
  await start();
  const writers = startWriters(() => steward.url, await aDesk(urls), 4);
  await writesGoOn(writers);
  for (const kill of shuffled(KILLS)) {
    await pause(chance.below(500));
    await kill();
    await writesGoOn(writers);
  }
  await writers.stop();
  expect(writers.complaints).toEqual([]);
  expect(writers.repeats.length).toBeGreaterThan(0);
  const books = await audit(urls.owner, writers.written);
  expect(books).toEqual(Object.fromEntries(Object.keys(books).map((line) => [line, 0])));
  expect(Number(await ask(urls.owner, 'select count(*)::int from ticket'))).toBe(writers.written.length);

  await timePasses();
  expect({ code: await steward.end('SIGTERM'), said: steward.said() }).toMatchObject({ code: 0 });
  await start();
  await until(async () => (await openWork(urls.owner)) === 0, 60);
}, 600_000);
