import type { Actor } from '../access/actor.js';

export type Arguments = Readonly<Record<string, unknown>>;

/** What a plan's parameters are read from at each run: who looks, and the arguments of each place that has some. */
export interface Binding {
  readonly viewer: Actor;
  readonly args: readonly Arguments[];
  /** The moment of reading, by the Clock. */
  readonly now: Date;
  /** The row that a mutation has written and whose selection is read now. */
  readonly entityId?: string;
}

/** A value that is known only at run time; its type is the PostgreSQL type it is cast to. */
export interface Param {
  readonly key: string;
  readonly type: string;
  readonly read: (binding: Binding) => unknown;
}

/** A piece of SQL: text from the program, identifiers from metadata, values only as parameters. */
export class Sql {
  constructor(readonly chunks: readonly (string | Param)[]) {}
}

export type SqlPart = Sql | Param;

/** `` sql`${row.customerId} = ${viewer.customerId}` `` */
export function sql(texts: TemplateStringsArray, ...parts: SqlPart[]): Sql {
  return new Sql(texts.flatMap((text, at) => [text, ...chunksOf(parts[at])]));
}

/** Text that the program itself has made; never with a caller's words inside. */
export function trusted(text: string): Sql {
  return new Sql([text]);
}

export function join(parts: readonly Sql[], separator: string): Sql {
  return new Sql(parts.flatMap((part, at) => (at === 0 ? part.chunks : [separator, ...part.chunks])));
}

/** All of the conditions; no condition at all is true. */
export function every(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? trusted('true') : sql`(${join(conditions, ' and ')})`;
}

/** True when an expression reads rows of its own. */
export function asksTables({ chunks }: Sql): boolean {
  return chunks.some((chunk) => typeof chunk === 'string' && /\bselect\b/i.test(chunk));
}

/** The moment of reading, by the Clock: what depends on the time of day must not ask the database's own. */
export const now: Param = { key: 'now', type: 'timestamptz', read: (binding) => binding.now };

/** A value fixed when the plan is made. */
export function constant(value: unknown, type: string): Param {
  return { key: `constant:${JSON.stringify(value)}`, type, read: () => value };
}

export interface Statement {
  readonly text: string;
  readonly params: readonly Param[];
}

/** How the parameter with a number is written; numbers begin with 1. */
type Writing = (param: Param, number: number) => string;

const byNumber: Writing = ({ type }, number) => `$${number}::${type}`;

/** Numbers the parameters; equal ones share a number. */
export function render(piece: Sql, write: Writing = byNumber): Statement {
  const numbers = new Map<string, number>();
  const params: Param[] = [];
  const text = piece.chunks.map((chunk) => {
    if (typeof chunk === 'string') return chunk;
    const key = `${chunk.key}::${chunk.type}`;
    if (!numbers.has(key)) numbers.set(key, params.push(chunk));
    return write(chunk, numbers.get(key) ?? 0);
  });
  return { text: text.join(''), params };
}

function chunksOf(part: SqlPart | undefined): readonly (string | Param)[] {
  if (part === undefined) return [];
  return part instanceof Sql ? part.chunks : [part];
}
