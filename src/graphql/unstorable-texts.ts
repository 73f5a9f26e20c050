type Path = readonly string[];

/** Where texts hold U+0000, which PostgreSQL cannot keep: the paths of all of them inside an input. */
export function nulCharacters(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return value.includes('\0') ? [path] : [];
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, each]) => nulCharacters(each, [...path, name]));
}
