import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/bundle/main.js', import.meta.url));
const GUARD = new URL('./end-with-parent.mjs', import.meta.url).href;
const ADDRESS = /GraphQL +(http:\/\/127\.0\.0\.1:\d+)\/graphql/;

// Faults make everybody ask more often than a rate limit would like.
const USUAL = {
  PATH: process.env['PATH'],
  PORT: '0',
  LOAD_SAMPLES: 'false',
  LOG_LEVEL: 'warn',
  COST_PER_SECOND: '1000000',
  COST_BURST: '1000000',
  ANONYMOUS_COST_PER_SECOND: '1000000',
  ANONYMOUS_COST_BURST: '1000000',
};

/** A process of the built Steward. */
export interface Steward {
  readonly url: string;
  /** Sends the signal and waits for the end. Null after a kill, else the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** All that it has said so far. */
  said(): string;
}

export interface Stewards {
  /** Resolves once it answers; the port is free to choose unless given. Fails with what it said when it ends before. */
  start(environment: Readonly<Record<string, string>>): Promise<Steward>;
}

/** Processes of Steward for a spec file; those that are left over end with the file. */
export function useStewards(): Stewards {
  const running = new Set<ChildProcess>();
  const folder = mkdtempSync(join(tmpdir(), 'steward-spec-'));
  afterAll(async () => {
    await Promise.all([...running].map((child) => ended(child, 'SIGKILL')));
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    async start(environment) {
      const child = spawn(process.execPath, ['--import', GUARD, MAIN], {
        env: { ...USUAL, DATA_DIR: folder, ...environment },
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      running.add(child);
      child.once('exit', () => running.delete(child));
      let text = '';
      for (const pipe of [child.stdout, child.stderr]) pipe.on('data', (part) => (text += String(part)));
      const said = (): string => text;
      const url = await addressOf(child, said);
      return { url, said, end: (signal) => ended(child, signal) };
    },
  };
}

function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [, address] = ADDRESS.exec(said()) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`Steward ended before it was ready:\n${said()}`)));
  });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
  return child.exitCode;
}
