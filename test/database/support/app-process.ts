import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { launcherUrl } from './launcher.js';
import { parentOf } from './processes.js';

/** A process like Steward's own, which runs an embedded server until it is stopped or killed. */
export interface AppProcess {
  url: string;
  /** PostgreSQL's pid */
  serverPid: number;
  /** the watchdog's pid */
  watchdogPid: number;
  kill(signal: NodeJS.Signals): Promise<void>;
}

const PROGRAM = `
  const { startEmbeddedPostgres } = await import(${JSON.stringify(launcherUrl)});
  const server = await startEmbeddedPostgres({ dataDir: process.argv[1] });
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => server.stop().then(() => process.exit(0)));
  setInterval(() => undefined, 60_000);
  console.log(JSON.stringify({ url: server.url, pid: server.pid }));
`;

/** @param user whom the process runs as; ourselves when left out */
export async function startApp(dataDir: string, user: { uid?: number; gid?: number } = {}): Promise<AppProcess> {
  const app = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, dataDir], {
    ...user,
    cwd: '/',
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { url, pid } = JSON.parse(await firstLine(app)) as { url: string; pid: number };
  return { url, serverPid: pid, watchdogPid: parentOf(pid), kill: (signal) => end(app, signal) };
}

async function firstLine(app: ChildProcess): Promise<string> {
  let complaint = '';
  app.stderr?.on('data', (text) => (complaint += String(text)));
  const [line] = (await Promise.race([
    once(createInterface({ input: app.stdout ?? process.stdin }), 'line'),
    once(app, 'close').then(() => Promise.reject(new Error(complaint))),
  ])) as [string];
  return line;
}

async function end(app: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(app, 'close');
  app.kill(signal);
  await ended;
}
