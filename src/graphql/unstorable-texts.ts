type Path = readonly string[];

/** A text that PostgreSQL cannot keep, by the name of the rule that it breaks. */
export interface UnstorableText {
  readonly path: Path;
  readonly rule: 'hasNoNul' | 'isWellFormed';
}

/** With the flag u a pair is one character, and only a surrogate that stands alone is found. */
const HALF_OF_A_CHARACTER = /\p{Surrogate}/u;

/** All texts inside of an input that hold U+0000 or half of a character (a lone surrogate), with their paths. */
export function unstorableTexts(value: unknown, path: Path = []): UnstorableText[] {
  if (typeof value === 'string') {
    if (value.includes('\0')) return [{ path, rule: 'hasNoNul' }];
    return HALF_OF_A_CHARACTER.test(value) ? [{ path, rule: 'isWellFormed' }] : [];
  }
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, each]) => unstorableTexts(each, [...path, name]));
}
