import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IRegularForbiddenRuleType } from 'dependency-cruiser';

/** The project's own rules, as `npm run architecture` uses them. */
interface Rules {
  readonly STAIRCASE: readonly string[];
  readonly default: {
    readonly forbidden: (IRegularForbiddenRuleType & { name: string })[];
    readonly options: Omit<ICruiseOptions, 'tsConfig'> & { tsConfig: unknown };
  };
}

const rules = (await import(new URL('../../../.dependency-cruiser.mjs', import.meta.url).href)) as Rules;

export const STAIRCASE = rules.STAIRCASE;
export const ruleNames = rules.default.forbidden.map(({ name }) => name);

/** A small program: file names with their text. */
export type Tree = Readonly<Record<string, string>>;

/** `rule: from → to` of every rule that a program breaks. */
export async function brokenRules(directory: string): Promise<string[]> {
  const { forbidden, options } = rules.default;
  const own = { ...options, tsConfig: undefined, baseDir: directory, validate: true, ruleSet: { forbidden } };
  const { output } = await cruise(['src'], own);
  const { violations } = (output as ICruiseResult).summary;
  return violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** Which module of a program uses which others. */
export async function moduleArrows(directory: string): Promise<{ from: string; to: string }[]> {
  const { output } = await cruise(['src'], { ...rules.default.options, tsConfig: undefined, baseDir: directory });
  const pairs = (output as ICruiseResult).modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => `${moduleOf(source)} ${moduleOf(resolved)}`),
  );
  return [...new Set(pairs)].flatMap((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return from !== to && STAIRCASE.includes(from) && STAIRCASE.includes(to) ? [{ from, to }] : [];
  });
}

function moduleOf(file: string): string {
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
}

/** Writes a program down, lets the work look at it, and removes it. */
export async function withTree<T>(tree: Tree, work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'steward-tree-'));
  try {
    await symlink(join(process.cwd(), 'node_modules'), join(directory, 'node_modules'));
    for (const [file, text] of Object.entries({ 'package.json': PACKAGE, ...tree })) {
      await mkdir(dirname(join(directory, file)), { recursive: true });
      await writeFile(join(directory, file), text);
    }
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

const PACKAGE = JSON.stringify({
  type: 'module',
  dependencies: Object.fromEntries(
    ['typeorm', 'pg', 'graphql', '@nestjs/common', '@nestjs/graphql', '@nestjs/core'].map((name) => [name, '*']),
  ),
  devDependencies: { jest: '*' },
});
