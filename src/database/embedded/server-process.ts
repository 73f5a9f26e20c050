import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment } from './clean-environment.js';
import type { WatchdogOrder } from './watchdog-order.js';

type Watchdog = ChildProcessByStdio<Writable, null, Readable>;

/** A started server; `ended` resolves when its watchdog is gone, and the server with it. */
export interface ServerProcess {
  ended: Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL under a watchdog and waits until it accepts connections.
 * @throws with the last lines of its output when it ends before
 */
export async function startServer(order: WatchdogOrder, log: (line: string) => void): Promise<ServerProcess> {
  const program = fileURLToPath(new URL('./watchdog.js', import.meta.url));
  const watchdog: Watchdog = spawn(process.execPath, [program, JSON.stringify(order)], {
    cwd: '/',
    env: cleanEnvironment(),
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  const ended = once(watchdog, 'exit');
  watchdog.stdin.on('error', () => undefined);
  await untilReady(watchdog, ended, log);
  letGo(watchdog);
  return { ended, stop: () => stop(watchdog, ended) };
}

async function untilReady({ stderr }: Watchdog, ended: Promise<unknown>, log: (line: string) => void): Promise<void> {
  const said: string[] = [];
  const lines = createInterface({ input: stderr });
  const ready = new Promise<boolean>((resolve) => {
    lines.on('line', (line) => {
      log(line);
      if (said.push(line) > 20) said.shift();
      if (line.includes('ready to accept connections')) resolve(true);
    });
  });
  const readAll = once(lines, 'close');
  const isReady = await Promise.race([ready, ended.then(() => false)]);
  if (isReady) return;
  await readAll;
  throw new Error(`The embedded PostgreSQL did not start:\n${said.join('\n')}`);
}

/** A stopping server is waited for: only a running one must not keep Steward from exiting. */
async function stop(watchdog: Watchdog, ended: Promise<unknown>): Promise<void> {
  if (watchdog.exitCode !== null || watchdog.signalCode !== null) return;
  watchdog.ref();
  watchdog.stdin.end();
  await ended;
}

function letGo(watchdog: Watchdog): void {
  watchdog.unref();
  for (const pipe of [watchdog.stdin, watchdog.stderr]) if (pipe instanceof Socket) pipe.unref();
}
