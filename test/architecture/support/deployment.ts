import { existsSync } from 'node:fs';
import { join } from 'node:path';

interface Instruction {
  readonly word: string;
  readonly rest: string;
}

function instructionsOf(dockerfile: string): Instruction[] {
  return dockerfile
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => ({ word: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1).trim() }));
}

/** Where a Dockerfile copies what is not there, runs what does not exist, or ends as root. */
export function dockerFaults(dockerfile: string, scripts: readonly string[], root: string): string[] {
  const instructions = instructionsOf(dockerfile);
  const stages = instructions.flatMap(({ word, rest }) =>
    word === 'FROM' ? [/ AS (\S+)$/.exec(rest)?.[1] ?? ''] : [],
  );
  const last = instructions.slice(instructions.findLastIndex(({ word }) => word === 'FROM'));
  const copies = instructions
    .filter(({ word }) => word === 'COPY')
    .flatMap(({ rest }) => copyFaults(rest, stages, root));
  const runs = [...dockerfile.matchAll(/npm run (\S+)/g)].flatMap(([, name = '']) =>
    scripts.includes(name) ? [] : [`there is no script ${name}`],
  );
  const command = /\["node",(?: "--[a-z-]+=\d+",)* "dist\/bundle\/(.+)\.js"\]/.exec(
    last.find(({ word }) => word === 'CMD')?.rest ?? '',
  )?.[1];
  return [
    ...copies,
    ...runs,
    ...(command && existsSync(join(root, 'src', `${command}.ts`)) ? [] : ['the command is no program of ours']),
    ...(last.findLast(({ word }) => word === 'USER')?.rest === 'node' ? [] : ['it ends as root']),
    ...(last.some(({ word }) => word === 'HEALTHCHECK') ? [] : ['nobody looks after its health']),
    ...(/npm ci --omit=dev/.test(dockerfile) ? [] : ['tools are shipped']),
  ];
}

function copyFaults(rest: string, stages: readonly string[], root: string): string[] {
  const parts = rest.split(/\s+/).filter((part) => !part.startsWith('--'));
  const from = /--from=(\S+)/.exec(rest)?.[1];
  if (from !== undefined) return stages.includes(from) ? [] : [`there is no stage ${from}`];
  return parts.slice(0, -1).flatMap((path) => (existsSync(join(root, path)) ? [] : [`there is no ${path}`]));
}
