import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type VariantName = 'steward' | 'bare' | 'usual' | 'postgraphile';

/** A server that is running. */
export interface Variant {
  readonly name: VariantName;
  readonly port: number;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

interface Start {
  readonly name: VariantName;
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder?: string;
}

const PATIENCE = 60_000;

/** Starts a server on a free port, given to it as PORT. It is ready when something listens there. */
export async function startVariant({ name, command, arguments: rest, environment, folder }: Start): Promise<Variant> {
  const port = await freePort();
  const child = spawn(command, rest, {
    env: { PATH: process.env['PATH'], ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint = (complaint + data.toString()).slice(-2000)));
  const stop = (): Promise<void> => end(child);
  try {
    await listening(port, () => child.exitCode === null);
  } catch (cause) {
    await stop();
    throw new Error(`"${name}" does not start: ${complaint}`, { cause });
  }
  return { name, port, pid: child.pid ?? 0, stop };
}

/** Waits until something listens at the port. @throws when the process has ended, or after a minute */
async function listening(port: number, isAlive: () => boolean): Promise<void> {
  const last = Date.now() + PATIENCE;
  for (;;) {
    if (await isOpen(port)) return;
    if (!isAlive()) throw new Error('It has ended');
    if (Date.now() > last) throw new Error('It takes too long');
    await pause(5);
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => resolve(true));
    socket.once('error', () => resolve(false)).once('connect', () => socket.destroy());
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(patience);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
