import { spawnSync } from 'node:child_process';

const PLAIN = 'src/identity/identity.face.ts';
const RESOLVER = 'src/identity/users/users.resolver.ts';
const lines = (count: number): string => Array.from({ length: count }, (_, at) => `  void ${at};\n`).join('');

/** What must not be written, the place where somebody could try, and the rule that stops it. */
const offences: readonly Sample[] = [
  ['@typescript-eslint/no-floating-promises', PLAIN, 'export function f(): void {\n  Promise.resolve(1);\n}\n'],
  ['@typescript-eslint/no-misused-promises', PLAIN, 'export const f = [1].filter(async () => true);\n'],
  ['@typescript-eslint/no-explicit-any', PLAIN, 'export const f = (x: any): void => void x;\n'],
  ['@typescript-eslint/ban-ts-comment', PLAIN, '// @ts-ignore\nexport const x = 1;\n'],
  ['@typescript-eslint/consistent-type-imports', PLAIN, `import { A } from './a.js';\nexport const x: A = 1;\n`],
  [
    '@typescript-eslint/max-params',
    PLAIN,
    'export function g(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) {\n  return [a, b, c, d, e, f];\n}\n',
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    PLAIN,
    `export function f(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n`,
  ],
  ['eqeqeq', PLAIN, 'export const f = (x: number) => x == 1;\n'],
  ['no-warning-comments', PLAIN, `// ${'TO'}DO: later\nexport const x = 1;\n`],
  ['max-lines', PLAIN, `${Array.from({ length: 251 }, (_, at) => `export const x${at} = 1;\n`).join('')}`],
  ['max-lines-per-function', PLAIN, `export function f(): void {\n${lines(24)}}\n`],
];

/** The same for rules that are written as selectors: each is told by its message. */
const selectorOffences: readonly Sample[] = [
  ['a default export', PLAIN, 'export default 1;\n'],
  ['the real time', PLAIN, 'export const now = new Date();\n'],
  ['the real time in numbers', PLAIN, 'export const now = Date.now();\n'],
  ['a base class', PLAIN, 'export class BaseTicket {}\n'],
  ['a manager', PLAIN, 'export class TicketManager {}\n'],
  ['a name with a mark of its kind', PLAIN, 'export interface ITicket {\n  a: 1;\n}\n'],
  ['a type called data', PLAIN, 'export type TicketData = 1;\n'],
  [
    'a forward reference',
    PLAIN,
    'declare const forwardRef: (x: unknown) => unknown;\nexport const x = forwardRef(1);\n',
  ],
  [
    'many at once inside a transaction',
    PLAIN,
    'declare const database: { transaction(work: () => unknown): unknown };\nexport const x = database.transaction(() => Promise.all([1]));\n',
  ],
  ['a resolver that decides', RESOLVER, 'export class R {\n  field(x: boolean) {\n    return x ? 1 : 2;\n  }\n}\n'],
  ['a resolver of two lines', RESOLVER, 'export class R {\n  field() {\n    const x = 1;\n    return x;\n  }\n}\n'],
];

const innocents: readonly Sample[] = [
  ['the time inside the clock', 'src/clock/clock.ts', 'export const now = () => new Date();\n'],
  ['a date of a known instant', PLAIN, 'export const day = new Date(0);\n'],
  ['a resolver of one line', RESOLVER, 'export class R {\n  field() {\n    return 1;\n  }\n}\n'],
  ['Relay’s PageInfo', PLAIN, 'export class PageInfo {}\n'],
];

type Sample = readonly [name: string, file: string, text: string];

/** The rules that each sample breaks. All samples of a place are checked as one file, because types cost seconds per file. */
function brokenRules(samples: readonly Sample[]): Map<string, string[]> {
  const files = [...new Set(samples.map(([, file]) => file))];
  const input = files.map((file) => ({
    file,
    text: ofFile(samples, file)
      .map(([, , text]) => text)
      .join(''),
  }));
  const answers = lint(input);
  return new Map(files.flatMap((file, at) => byLine(ofFile(samples, file), answers[at] ?? [])));
}

const ofFile = (samples: readonly Sample[], file: string): readonly Sample[] =>
  samples.filter((each) => each[1] === file);

function byLine(samples: readonly Sample[], messages: readonly Message[]): [string, string[]][] {
  let line = 1;
  return samples.map(([name, , text]) => {
    const start = line;
    line += text.split('\n').length - 1;
    const own = messages.filter((message) => message.line >= start && message.line < line);
    return [name, own.map(({ rule }) => rule)];
  });
}

interface Message {
  readonly rule: string;
  readonly line: number;
}

function lint(files: readonly { file: string; text: string }[]): Message[][] {
  const { stdout, stderr } = spawnSync(process.execPath, ['test/architecture/support/lint-texts.mjs'], {
    input: JSON.stringify(files),
  });
  if (!stdout.length) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString()) as Message[][];
}

describe('lint', () => {
  const all = [...offences, ...selectorOffences, ...innocents];
  let broken: Map<string, string[]>;
  beforeAll(() => {
    broken = brokenRules(all);
  }, 60_000);

  it.each(offences.map(([rule]) => rule))('stops what breaks %s', (rule) => {
    expect(broken.get(rule)).toContain(rule);
  });

  it.each(selectorOffences.map(([name]) => name))('stops %s', (name) => {
    expect(broken.get(name)).toContain('no-restricted-syntax');
  });

  it.each(innocents.map(([name]) => name))('lets %s pass', (name) => {
    expect(broken.get(name)).toEqual([]);
  });
});
