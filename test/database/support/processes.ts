import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const ps = (...options: string[]): string => {
  try {
    return execFileSync('ps', options, { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
};

export const parentOf = (pid: number): number => Number(ps('-o', 'ppid=', '-p', String(pid)));

export const userOf = (pid: number): number => Number(ps('-o', 'uid=', '-p', String(pid)));

/** A zombie is dead: only nobody has asked for its exit code yet. */
export const isAlive = (pid: number): boolean => !['', 'Z'].includes(ps('-o', 'stat=', '-p', String(pid)).slice(0, 1));

export async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds && isAlive(pid); waited += 50) await pause(50);
  return !isAlive(pid);
}
