import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';
import { ROOT } from './built.js';
import { CleanUp } from './clean-up.js';
import { connected, openBenchDatabase } from './database.js';
import { type Options, readOptions } from './options.js';
import { type Circumstances, performanceDocument } from './report/document.js';
import { targetTable } from './report/tables.js';
import { Run } from './run.js';
import { type Figures, isAboveFloor, targetsOf } from './targets.js';
import { lookAround, type World } from './world.js';

const DOCUMENT = fileURLToPath(new URL('docs/performance.md', ROOT));

await main(readOptions());

async function main(options: Options): Promise<void> {
  const database = await openBenchDatabase(options);
  try {
    const world = await lookAround(database.url);
    const run = new Run(database.url, world, options, await CleanUp.before(database.url, world.vendorId));
    const figures = await orStopped(run);
    await report(figures, await circumstances(database.url, world, options, run.left), options);
  } finally {
    await database.close();
  }
}

/** Ctrl+C ends a run as an error does: in order. */
async function orStopped(run: Run): Promise<Figures> {
  const stopped = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Error(`Stopped by ${signal}`)));
  });
  try {
    return await Promise.race([run.measure(), stopped]);
  } finally {
    await run.end();
  }
}

async function report(figures: Figures, seen: Circumstances, { only }: Options): Promise<void> {
  const targets = targetsOf(figures);
  process.stdout.write(`\n${targetTable(targets)}\n\n${seen.left.join('\n')}\n`);
  if (only.length > 0) process.stdout.write('docs/performance.md is left as it is: not all works were measured.\n');
  else await writeDocument(performanceDocument(figures, targets, seen));
  if (!targets.every(isAboveFloor)) process.exitCode = 1;
}

async function writeDocument(text: string): Promise<void> {
  const style = await resolveConfig(DOCUMENT);
  await writeFile(DOCUMENT, await format(text, { ...style, parser: 'markdown' }));
}

async function circumstances(
  url: string,
  { tickets, messages }: World,
  { seconds, rounds }: Options,
  left: readonly string[],
): Promise<Circumstances> {
  const { rows } = await connected(url, (client) => client.query<{ server_version: string }>('show server_version'));
  const { dependencies } = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const measured = ['@nestjs/core', '@apollo/server', 'typeorm', 'pg', 'fastify', 'graphql'];
  return {
    postgres: rows[0]?.server_version ?? 'unknown',
    packages: Object.fromEntries(measured.map((name) => [name, dependencies[name] ?? ''])),
    tickets,
    messages,
    seconds,
    rounds,
    day: new Date().toISOString().slice(0, 10),
    left,
  };
}
