import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { processIdentity } from './process-identity.js';

interface Owner {
  pid: number;
  identity: string;
}

const ATTEMPTS = 40;

/**
 * Makes this process the only one that runs the server of a data folder.
 * @returns a function that gives the claim up
 * @throws when a living process holds it
 */
export async function claim(dataDir: string): Promise<() => void> {
  const file = `${dataDir}.owner`;
  const own = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '' } satisfies Owner);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (wrote(file, own)) {
      return () => {
        rmSync(file, { force: true });
      };
    }
    const found = read(file);
    const owner = parsed(found);
    if (owner && isAlive(owner)) throw refusal(dataDir, owner.pid);
    // An unreadable claim may be one that is being written this moment, so it gets half the attempts to appear.
    if (owner || attempt > ATTEMPTS / 2) remove(file, found);
    else await pause(25);
  }
  throw new Error(`Could not claim the data folder ${dataDir}: remove ${file} when no Steward uses it.`);
}

/** True while a living process runs the server of this data folder. */
export function isClaimed(dataDir: string): boolean {
  const owner = parsed(read(`${dataDir}.owner`));
  return owner !== undefined && isAlive(owner);
}

const isAlive = (owner: Owner): boolean => processIdentity(owner.pid) === owner.identity;

function wrote(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function parsed(text: string): Owner | undefined {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return undefined;
  }
}

/** Takes a dead process's claim away, but puts back what turns out to be another process's fresh one. */
function remove(file: string, dead: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const taken = read(aside);
  if (taken !== dead) wrote(file, taken);
  rmSync(aside, { force: true });
}

function refusal(dataDir: string, pid: number): Error {
  return new Error(
    `The data folder ${dataDir} is in use by another running Steward (process ${pid}). ` +
      'Stop that one first, or give both the same PostgreSQL server by setting DATABASE_URL.',
  );
}
