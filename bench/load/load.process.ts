import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { percentile } from '../measure/statistics.js';
import { Connection } from './connection.js';
import { bytesOf, type LoadOrder, type LoadRequest, type LoadResult } from './load.js';

const prepared = new Map<string, Promise<Buffer[]>>();

function requestsOf(file: string): Promise<Buffer[]> {
  const requests = prepared.get(file) ?? prepare(file);
  prepared.set(file, requests);
  return requests;
}

async function prepare(file: string): Promise<Buffer[]> {
  const requests = JSON.parse(await readFile(file, 'utf8')) as LoadRequest[];
  return requests.map(bytesOf);
}

/** Keeps the connections busy for so many seconds; each request of the list follows the one before, over all connections. */
async function run({ port, requests: file, connections, seconds }: LoadOrder): Promise<LoadResult> {
  const requests = await requestsOf(file);
  const latencies: number[] = [];
  let [sent, faults] = [0, 0];
  const startedAt = performance.now();
  await new Promise<void>((resolve, reject) => {
    const clients = Array.from({ length: connections }, () => {
      const next = () => requests[sent++ % requests.length] ?? Buffer.alloc(0);
      const answered = (milliseconds: number, isGood: boolean): void => {
        latencies.push(milliseconds);
        faults += isGood ? 0 : 1;
      };
      return new Connection(port, { next, answered, failed: reject });
    });
    setTimeout(() => {
      for (const client of clients) client.end();
      resolve();
    }, seconds * 1000);
  });
  const elapsed = (performance.now() - startedAt) / 1000;
  latencies.sort((a, b) => a - b);
  const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
  return { answers: latencies.length, faults, seconds: elapsed, p50, p99 };
}

process.on('message', (order: LoadOrder) => {
  run(order).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
