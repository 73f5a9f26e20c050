import type { Readable } from 'node:stream';

/** Injection token of the installation's scanner; null where there is none. */
export const SCANNER = Symbol('Scanner');

/** Looks for harmful content. */
export interface Scanner {
  /** False when something harmful was found. Errors: when it could not look at all of it. */
  isClean(content: Readable): Promise<boolean>;
}
