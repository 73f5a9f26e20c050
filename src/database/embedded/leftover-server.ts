import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLine, processIdentity } from './process-identity.js';

/** How long a fast shutdown may take before an immediate one is asked for, in milliseconds. */
export const FAST_SHUTDOWN = 10_000;

/** Stops a server of this folder whose Steward (and watchdog) died, so that a new one can take the folder over. */
export async function stopLeftoverServer(dataDir: string, log: (line: string) => void): Promise<void> {
  const pid = serverPid(dataDir);
  if (pid === undefined || !serves(pid, dataDir)) return;
  log(`stopping PostgreSQL (process ${pid}) left behind by a Steward that died`);
  if (await endsAfter(pid, 'SIGINT', FAST_SHUTDOWN)) return;
  if (await endsAfter(pid, 'SIGQUIT', FAST_SHUTDOWN / 2)) return;
  throw new Error(`PostgreSQL (process ${pid}) of an earlier run still uses ${dataDir} and does not stop.`);
}

/** The pid in postmaster.pid, alive or not. */
export function serverPid(dataDir: string): number | undefined {
  return Number(lockFile(dataDir)[0]) || undefined;
}

/** The port in postmaster.pid. */
export function serverPort(dataDir: string): number | undefined {
  return Number(lockFile(dataDir)[3]) || undefined;
}

/** After a reboot the pid may be a stranger's: a server of this folder was started with the port the folder names. */
function serves(pid: number, dataDir: string): boolean {
  const port = lockFile(dataDir)[3];
  const command = commandLine(pid);
  return port !== undefined && command.includes('postgres') && command.includes(`port=${port}`);
}

function lockFile(dataDir: string): string[] {
  try {
    return readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Sends a signal and waits until the process has ended; false when it still lives after the given milliseconds. */
export async function endsAfter(pid: number, signal: NodeJS.Signals, milliseconds: number): Promise<boolean> {
  const identity = processIdentity(pid);
  try {
    process.kill(pid, signal);
  } catch {
    return true;
  }
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (processIdentity(pid) !== identity || identity === undefined) return true;
    await pause(20);
  }
  return false;
}
