import { cpus, release, totalmem, type } from 'node:os';
import type { Figures, Target } from '../targets.js';
import { targetTable, workTable } from './tables.js';

/** Under what circumstances it was measured. */
export interface Circumstances {
  readonly postgres: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly tickets: number;
  readonly messages: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly day: string;
  /** What could not be measured here, and why. */
  readonly left: readonly string[];
}

/** The text of docs/performance.md. */
export function performanceDocument(figures: Figures, targets: readonly Target[], seen: Circumstances): string {
  return [
    '# Performance',
    'Written by `npm run bench`; what is edited here by hand is lost with the next run.',
    targetTable(targets),
    howItIsMeasured(seen),
    ...figures.works.map((measured) => `## ${measured.work.title}\n\n${workTable(measured)}`),
    startAndMemory(figures),
    ...(seen.left.length > 0 ? [`## Not measured\n\n${seen.left.map((line) => `- ${line}`).join('\n')}`] : []),
  ].join('\n\n');
}

function howItIsMeasured({ postgres, packages, tickets, messages, seconds, rounds, day }: Circumstances): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return `## How it is measured

- Machine: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${memory} GB, ${type()} ${release()}; servers, clients and PostgreSQL share it. ${day}.
- Versions: Node.js ${process.versions.node}, PostgreSQL ${postgres}, ${versions.join(', ')}.
- Data: the big sample, ${tickets.toLocaleString('en')} tickets and ${messages.toLocaleString('en')} messages.
- Clients: one process with kept connections, each sending its next request as soon as it has the answer to the last; 16 of them unless a heading says otherwise; ids and people vary from request to request.
- Order: all ways of a work in turn, A B C A B C, ${rounds} rounds of ${seconds} seconds after a warm-up. A ratio is the median of the ratios of the rounds, the spread their extremes; the absolute figures are medians and say more of the machine than of Steward. CPU is per answer.
- Sameness: before a work that only reads is measured, all its ways must give the same answers, field by field; ids are compared as UUIDs and moments as moments.

What the ways are:

- **bare** is the limit: Node’s own HTTP server and \`pg\`, one prepared statement that returns the finished JSON; for creating, the same rows by prepared statements in one transaction. It checks nothing: no sign-in, no rights but those that the answer needs, no limits, no input; it sends ids as they lie in the tables.
- **Steward** is the built server as it is started, with sign-in, visibility, row-level security, limits and its log; only the budgets of cost are so large that nobody is refused.
- **usual** is Nest, Apollo and TypeORM’s repositories with a field resolver and a loader for each relation (\`bench/usual/\`). It checks no sign-in and no rights either.
- **PostGraphile** answers the same document under its own names, as the owner of the tables, without rights.`;
}

function startAndMemory({ startSeconds, memory }: Figures): string {
  const starts = startSeconds.map((seconds) => seconds.toFixed(2)).join(', ');
  const megabytes = (value: number | null): string => (value === null ? 'not measured' : `${Math.round(value)} MB`);
  return `## Start and memory

- Start of the process to its first answer, the database being up, in seconds: ${starts || 'not measured'}. What Node.js compiled at one start it finds at the next (0030).
- Memory of Steward’s process (RSS) after its start: ${megabytes(memory.afterStart)}.
- After the works on tickets: ${megabytes(memory.afterTickets)}.
- After all works, those on people included: ${megabytes(memory.afterAll)}.`;
}
