import { type Actor, ActorKind } from '../../access/actor.js';

/** Who does something to a ticket, and when: kept with every message and every move. */
export interface Doer {
  readonly kind: ActorKind;
  readonly userId: string | null;
  readonly tokenId: string | null;
  readonly contactId: string | null;
  readonly at: Date;
}

export function doerOf({ kind, userId, tokenId, contactId }: Actor, at: Date): Doer {
  return { kind, userId, tokenId, contactId, at };
}

/** A partner's system speaks for the customer: what it writes waits for our answer. */
export function isCustomerSide(doer: Doer): boolean {
  return doer.kind === ActorKind.CUSTOMER || doer.kind === ActorKind.PARTNER;
}
