import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts the time of processes in hundredths of a second. */
const TICKS = 100;

interface ProcessTimes {
  readonly name: string;
  readonly parent: number;
  /** Seconds of the process itself. */
  readonly own: number;
  /** Seconds of its children that have ended. */
  readonly ended: number;
}

/** What Linux knows of a process; null elsewhere, or when it is none of this machine. */
function timesOf(pid: number): ProcessTimes | null {
  try {
    const [, name = '', rest = ''] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const fields = rest.split(' ').map(Number);
    const seconds = (first: number): number => ((fields[first] ?? 0) + (fields[first + 1] ?? 0)) / TICKS;
    return { name, parent: fields[1] ?? 0, own: seconds(11), ended: seconds(13) };
  } catch {
    return null;
  }
}

/** Seconds of CPU that a process has used; null where that cannot be known. */
export function cpuOf(pid: number): number | null {
  return timesOf(pid)?.own ?? null;
}

/** The process that all backends of a PostgreSQL descend from; null when the server is on another machine. */
export function postmasterOf(backend: number): number | null {
  const times = timesOf(backend);
  return times?.name.startsWith('postgres') ? times.parent : null;
}

/** Seconds of CPU of a PostgreSQL with all its backends. */
export function cpuOfPostgres(postmaster: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => timesOf(Number(pid)))
    .filter((times) => times?.parent === postmaster);
  const server = timesOf(postmaster);
  return children.reduce((sum, times) => sum + (times?.own ?? 0), (server?.own ?? 0) + (server?.ended ?? 0));
}

/** Megabytes of memory that a process occupies, now and at most so far; null where that cannot be known. */
export function memoryOf(pid: number): { now: number; peak: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (field: string): number =>
      Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  } catch {
    return null;
  }
}
