/** Somebody tries too often; answered as RATE_LIMITED, with Retry-After. */
export class TooManyAttempts extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super(`Try again in ${Math.ceil(retryAfterSeconds)} seconds`);
  }
}
