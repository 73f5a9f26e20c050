import type { Actor } from '../../access/actor.js';

const MOST_TOKENS = 5_000;

interface Verified {
  readonly actor: Actor;
  readonly expiresAt: Date;
}

/** Access tokens whose signature was verified already: checking one takes longer than reading a ticket. Bounded. */
export class VerifiedTokens {
  private readonly tokens = new Map<string, Verified>();

  add(token: string, verified: Verified): void {
    this.tokens.set(token, verified);
    for (const oldest of this.tokens.keys()) {
      if (this.tokens.size <= MOST_TOKENS) return;
      this.tokens.delete(oldest);
    }
  }

  /** The actor of a token that was verified and has not expired. */
  actorOf(token: string, now: Date): Actor | null {
    const found = this.tokens.get(token);
    if (!found) return null;
    if (now < found.expiresAt) return found.actor;
    this.tokens.delete(token);
    return null;
  }
}
