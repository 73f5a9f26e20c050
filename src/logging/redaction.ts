const SECRETS = new Set([
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'passwordHash',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  // A failed statement carries its parameters, and these are what people have written.
  'parameters',
]);
const DEPTH = 3;

/** Where a secret may lie in a log line: at the top or up to three levels below. */
export const redactedPaths: string[] = [...SECRETS].flatMap((name) =>
  Array.from({ length: DEPTH + 1 }, (_, depth) => pathOf(name, depth)),
);

/** True for a line with something in it that redaction must look through: it takes longer than all the rest of a line. */
export function mayHoldSecrets(line: object): boolean {
  for (const name in line) {
    if (SECRETS.has(name) || typeof (line as Record<string, unknown>)[name] === 'object') return true;
  }
  return false;
}

function pathOf(name: string, depth: number): string {
  const stars = Array.from({ length: depth }, () => '*').join('.');
  return `${stars}["${name}"]`;
}
