import { setTimeout as pause } from 'node:timers/promises';
import { isOutage } from './outage.js';

/** Rolled back by PostgreSQL for certain: the whole transaction may simply run again. */
const ROLLED_BACK = new Set(['40001', '40P01']);

const ATTEMPTS = 4;
// A request has thirty seconds, and an attempt on a dead line may take most of them.
const LATEST_REPEAT = 3_000;

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (codeOf(error) !== '23505') return false;
  return constraint === undefined || constraintOf(error) === constraint;
}

function constraintOf(error: unknown): unknown {
  const { constraint, driverError } = error as { constraint?: unknown; driverError?: { constraint?: unknown } };
  return constraint ?? driverError?.constraint;
}

/** Runs whole transactions again where that is safe: after a sure rollback, or after any loss when the work is idempotent. */
export async function withRetries<T>(work: () => Promise<T>, isIdempotent: boolean): Promise<T> {
  const begun = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const mayRepeat = ROLLED_BACK.has(codeOf(error)) || (isIdempotent && isOutage(error));
      if (!mayRepeat || attempt === ATTEMPTS || performance.now() - begun > LATEST_REPEAT) throw error;
      await pause(20 * 2 ** attempt * Math.random());
    }
  }
}
