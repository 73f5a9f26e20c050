import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runningPostgres } from '../../src/database/embedded/running-postgres.js';
import { knownUser } from '../../src/database/embedded/unprivileged-user.js';
import { startApp } from './support/app-process.js';
import { ask } from './support/ask.js';
import { startEmbeddedPostgres } from './support/launcher.js';
import { isAlive, isGoneWithin, parentOf, userOf } from './support/processes.js';

const isRoot = process.getuid?.() === 0;
const home = mkdtempSync(join(tmpdir(), 'steward-spec-'));
const dataDir = join(home, 'data', 'postgres');

const accepts = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a temporary server', () => {
  let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>;

  beforeAll(async () => {
    server = await startEmbeddedPostgres({ fast: true });
  });

  afterAll(() => server.stop());

  it('knows Cyrillic letters', async () => {
    expect(await ask(server.url, `select lower('ЖУК') || upper('ёж')`)).toBe('жукЁЖ');
    expect(await ask(server.url, `select 'ЖУК' ilike 'жу%'`)).toBe(true);
    expect(await ask(server.url, `select to_tsvector('russian', 'ЖУКИ') @@ plainto_tsquery('russian', 'жук')`)).toBe(
      true,
    );
  });

  it('lives in UTC and UTF-8', async () => {
    expect(await ask(server.url, 'show timezone')).toBe('UTC');
    expect(await ask(server.url, 'show server_encoding')).toBe('UTF8');
  });

  it('listens on 127.0.0.1 only, and on no socket file', async () => {
    const others = Object.values(networkInterfaces()).flatMap((list) => list?.map(({ address }) => address) ?? []);
    expect(await accepts('127.0.0.1', server.port)).toBe(true);
    for (const host of others.filter((address) => address !== '127.0.0.1')) {
      expect([host, await accepts(host, server.port)]).toEqual([host, false]);
    }
    expect(await ask(server.url, 'show unix_socket_directories')).toBe('');
  });

  it('refuses a wrong password', async () => {
    await expect(ask(server.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password');
  });

  it('leaves no process and no file when stopped', async () => {
    const folder = String(await ask(server.url, 'show data_directory'));
    const watchdog = parentOf(server.pid);
    await server.stop();
    await server.stop();
    expect([isAlive(server.pid), isAlive(watchdog)]).toEqual([false, false]);
    expect([existsSync(folder), existsSync(dirname(folder))]).toEqual([false, false]);
  });
});

describe('a server whose data stays', () => {
  it('keeps rows and password over a clean restart', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await ask(first.url, 'create table kept as select 42 as answer');
    expect(await ask(first.url, 'show data_checksums')).toBe('on');
    expect(await ask(first.url, 'show fsync')).toBe('on');
    if (isRoot) expect(userOf(first.pid)).not.toBe(0);
    await first.stop();
    expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
    const second = await startEmbeddedPostgres({ dataDir });
    expect(await ask(second.url, 'select answer from kept')).toBe(42);
    await second.stop();
  });

  it('ends with its application on SIGTERM', async () => {
    const app = await startApp(dataDir);
    await app.kill('SIGTERM');
    expect([isAlive(app.serverPid), isAlive(app.watchdogPid)]).toEqual([false, false]);
  });

  it('refuses a second application, naming the first and the way out', async () => {
    const app = await startApp(dataDir);
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/running Steward \(process \d+\).*DATABASE_URL/);
    expect(await ask(app.url, 'select 1')).toBe(1);
    await app.kill('SIGTERM');
  });

  it('is found by commands while its application runs, and only then', async () => {
    expect(runningPostgres(dataDir)).toBeUndefined();
    const app = await startApp(dataDir);
    expect(await ask(runningPostgres(dataDir) ?? '', 'select 1')).toBe(1);
    await app.kill('SIGTERM');
    expect(runningPostgres(dataDir)).toBeUndefined();
  });

  it('ends soon after kill -9 of its application, and the next start finds every row', async () => {
    const app = await startApp(dataDir);
    await ask(app.url, 'insert into kept values (43)');
    await app.kill('SIGKILL');
    const next = await startEmbeddedPostgres({ dataDir });
    expect(await isGoneWithin(app.serverPid, 5_000)).toBe(true);
    expect(await ask(next.url, 'select sum(answer)::int from kept')).toBe(85);
    await next.stop();
  });

  it('is taken over when application and watchdog were both killed -9', async () => {
    const app = await startApp(dataDir);
    process.kill(app.watchdogPid, 'SIGSTOP');
    await app.kill('SIGKILL');
    process.kill(app.watchdogPid, 'SIGKILL');
    expect(isAlive(app.serverPid)).toBe(true);
    const said: string[] = [];
    const next = await startEmbeddedPostgres({ dataDir, log: (line) => said.push(line) });
    expect(said[0]).toContain(`process ${app.serverPid}`);
    expect(isAlive(app.serverPid)).toBe(false);
    expect(await ask(next.url, 'select count(*)::int from kept')).toBe(2);
    await next.stop();
  });

  it('recovers after kill -9 of PostgreSQL itself', async () => {
    const server = await startEmbeddedPostgres({ dataDir });
    process.kill(server.pid, 'SIGKILL');
    expect(await isGoneWithin(server.pid, 5_000)).toBe(true);
    await server.stop();
    const next = await startEmbeddedPostgres({ dataDir });
    expect(await ask(next.url, 'select count(*)::int from kept')).toBe(2);
    await next.stop();
  });

  it('does not outlive its watchdog', async () => {
    const server = await startEmbeddedPostgres({ dataDir });
    process.kill(parentOf(server.pid), 'SIGKILL');
    expect(await isGoneWithin(server.pid, 5_000)).toBe(true);
    await server.stop();
  });

  it('never touches a folder with other files', async () => {
    mkdirSync(join(home, 'papers', 'letter'), { recursive: true });
    await expect(startEmbeddedPostgres({ dataDir: join(home, 'papers') })).rejects.toThrow('nothing was touched');
    expect(readdirSync(join(home, 'papers'))).toEqual(['letter']);
  });
});

const asRoot = isRoot ? describe : describe.skip;

asRoot('started by root', () => {
  it('reaches data in a folder that is closed to the user PostgreSQL runs as', async () => {
    expect(statSync(home).mode & 0o077).toBe(0);
    const server = await startEmbeddedPostgres({ dataDir, fast: true });
    expect(userOf(server.pid)).toBe(statSync(dataDir).uid);
    await server.stop();
  });

  it('also runs in an ordinary user’s process', async () => {
    const own = mkdtempSync(join(tmpdir(), 'steward-spec-user-'));
    const { uid = 0, gid = 0 } = knownUser('nobody:x:65534:65534::/:/bin/false');
    chownSync(own, uid, gid);
    chmodSync(own, 0o700);
    const app = await startApp(join(own, 'postgres'), { uid, gid });
    expect(await ask(app.url, 'select 1')).toBe(1);
    expect(userOf(app.serverPid)).toBe(uid);
    await app.kill('SIGTERM');
    expect(isAlive(app.serverPid)).toBe(false);
    rmSync(own, { recursive: true, force: true });
  });

  it('says what to do when there is nobody else to run PostgreSQL', () => {
    expect(() => knownUser('root:x:0:0:root:/root:/bin/bash')).toThrow('DATABASE_URL');
  });
});
