import type { Actor } from '../../access/actor.js';
import { networkOf } from '../../shared/network.js';

/** Whose budget pays: that of an actor, or of the network from which somebody calls without being one. */
export interface Payer {
  readonly key: string;
  /** True for an actor. */
  readonly isKnown: boolean;
}

export function payerOf(actor: Actor | null, address: string): Payer {
  if (!actor) return { key: `address:${networkOf(address)}`, isKnown: false };
  return { key: `actor:${actor.userId ?? actor.tokenId ?? actor.vendorId}`, isKnown: true };
}
