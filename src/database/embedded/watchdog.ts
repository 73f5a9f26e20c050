/**
 * Runs PostgreSQL for exactly as long as the Steward that started it lives. It is a process of its own because
 * Steward cannot clean up after its own kill -9; the end of its standard input is how it learns of that.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { WatchdogOrder } from './watchdog-order.js';

const order = JSON.parse(process.argv[2] ?? '{}') as WatchdogOrder;

// A signal to the whole process group must reach Steward alone: it drains its work before the database may go.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const server = spawn(order.program, order.args, {
  ...order.user,
  cwd: order.cwd,
  stdio: ['ignore', 'ignore', 'inherit'],
  windowsHide: true,
});

let asked = false;

function leave(code: number): never {
  // A server that failed by itself leaves its files, because Steward may start it again.
  for (const path of asked ? order.remove : []) rmSync(path, { recursive: true, force: true });
  process.exit(code);
}

server.once('error', ({ message }) => {
  process.stderr.write(`could not run PostgreSQL: ${message}\n`, () => leave(127));
});
server.once('exit', (code) => leave(code ?? 1));
process.stderr.on('error', () => undefined);

process.stdin.once('close', () => {
  asked = true;
  server.kill('SIGINT');
  setTimeout(() => server.kill('SIGQUIT'), order.patience);
});
process.stdin.on('error', () => undefined).resume();
