/** Connection exceptions, and a server that ends, begins, or takes nobody any more. */
const STATES = /^(?:08...|57P0[1-5]|53300)$/;

const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What pg, its pool and TypeORM say without any code when a connection is lost or none is to be had. */
const WORDS =
  /^(?:Connection terminated|timeout expired|timeout exceeded when trying to connect|Query read timeout|Client (?:was closed|has encountered a connection error) and is not queryable|(?:Query runner|Database connection provided by a query runner was) already released|Cannot use a pool after calling end)/;

/**
 * True when the database could not be reached, or was lost before it had answered: nothing is wrong with the request,
 * and nobody knows whether a commit under way has arrived.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (STATES.test(code) || SYSTEM.has(code))) return true;
  return WORDS.test(error.message) || isOutage(error.cause);
}
