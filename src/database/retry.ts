/** Rolled back by PostgreSQL for certain: the whole transaction may simply run again. */
const ROLLED_BACK = new Set(['40001', '40P01']);

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

/** True when a connection was lost, so that nobody knows whether the commit arrived. */
export function isConnectionLoss(error: unknown): boolean {
  const code = codeOf(error);
  return /^08/.test(code) || /^57P0[123]$/.test(code) || ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(code);
}

export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (codeOf(error) !== '23505') return false;
  return constraint === undefined || constraintOf(error) === constraint;
}

function constraintOf(error: unknown): unknown {
  const { constraint, driverError } = error as { constraint?: unknown; driverError?: { constraint?: unknown } };
  return constraint ?? driverError?.constraint;
}

/** Runs whole transactions again where that is safe: after a sure rollback, or after any loss when the work is idempotent. */
export async function withRetries<T>(work: () => Promise<T>, isIdempotent: boolean, attempts = 4): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const mayRepeat = ROLLED_BACK.has(codeOf(error)) || (isIdempotent && isConnectionLoss(error));
      if (!mayRepeat || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt * Math.random()));
    }
  }
}
