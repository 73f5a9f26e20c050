import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

/**
 * A text that is the same as long as this very process lives, undefined when it is dead:
 * a bare pid is not enough, because after a crash or a reboot another process may carry it.
 */
export function processIdentity(pid: number): string | undefined {
  if (platform() === 'linux') return linuxIdentity(pid);
  if (platform() === 'win32') return isAlive(pid) ? 'alive' : undefined;
  return askPs('lstart=', pid);
}

/** Program and arguments of a living process; empty when it is dead or the platform does not tell. */
export function commandLine(pid: number): string {
  if (processIdentity(pid) === undefined || platform() === 'win32') return '';
  if (platform() !== 'linux') return askPs('command=', pid) ?? '';
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
}

function askPs(column: string, pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}

function linuxIdentity(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in parentheses and may hold spaces, so fields count from behind it.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    const started = fields[18];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${started}`;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
