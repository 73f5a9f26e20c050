import type { Actor } from './actor.js';

/** Finds out who calls; `identity` provides it. */
export abstract class Authenticator {
  /** The actor of an `Authorization` header; null when it is absent, unknown, expired or revoked. */
  abstract actorOf(authorization: string | undefined, address: string): Promise<Actor | null>;
}
