import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { useDatabase } from '../support/use-database.js';

const MAIN = fileURLToPath(new URL('../../dist/bundle/main.js', import.meta.url));

const database = useDatabase();
let steward: ChildProcess;

/** A process of Steward on the test's database; resolves with its address once it answers. */
async function startSteward(): Promise<string> {
  steward = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], DATABASE_URL: database.urls.owner, PORT: '0', LOAD_SAMPLES: 'false' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: steward.stdout ?? process.stdin })) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('It never said where it listens');
}

afterEach(() => steward.kill('SIGKILL'));

it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 after %s, within its time', async (signal) => {
  const address = await startSteward();
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  const asked = Date.now();
  steward.kill(signal);
  const [code] = (await once(steward, 'exit')) as [number];
  expect(code).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
});
