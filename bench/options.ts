import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';

export interface Options {
  /** Names of works; all when empty. */
  readonly only: readonly string[];
  readonly seconds: number;
  readonly rounds: number;
  readonly tickets: number;
  /** Folder of the embedded database, unless DATABASE_URL names a server. */
  readonly data: string;
  /** A Node.js of 22 or newer for PostGraphile, when this one is older. */
  readonly modernNode?: string;
}

const DATA = fileURLToPath(new URL('../data', import.meta.url));

/** What the command line says. It ends the process when it cannot be read. */
export function readOptions(): Options {
  const command = new Command('bench')
    .description('Measures the built server beside the limit (Node and pg) and the usual ways, in turns.')
    .option('--only <works>', 'names of works, separated by commas', (text) => text.split(','), [])
    .option('--seconds <n>', 'length of a turn', positive, 4)
    .option('--rounds <n>', 'turns of each way in each work', positive, 5)
    .option('--tickets <n>', 'tickets of the big sample', positive, 500_000)
    .option('--data <folder>', 'where the embedded database lies, unless DATABASE_URL is set', DATA)
    .option('--modern-node <path>', 'a Node.js of 22 or newer for PostGraphile', process.env['MODERN_NODE']);
  return command.parse().opts<Options>();
}

function positive(text: string): number {
  const number = Number(text);
  if (number > 0) return number;
  throw new InvalidArgumentError('A number above 0.');
}
