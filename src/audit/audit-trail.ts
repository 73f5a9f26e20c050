import { requireActor, currentScope } from '../access/scope.js';
import type { RowChange } from './row-change.js';

/** Where the statement goes: a transaction that is about to end. */
interface Sending {
  send(statement: string, parameters: readonly unknown[]): void;
}

/**
 * Appends the changes to the vendor's audit chain. It locks the chain's head until the transaction ends, so it comes
 * last, and the commit must follow without a round trip.
 */
export function appendToAudit(transaction: Sending, changes: readonly RowChange[]): void {
  if (changes.length === 0) return;
  const actor = requireActor();
  const scope = currentScope();
  transaction.send(`select audit_append($1, $2, $3, $4, $5, $6)`, [
    actor.kind,
    actor.userId ?? actor.tokenId,
    scope?.command ?? 'unknown',
    scope?.requestId ?? null,
    actor.vendorId,
    JSON.stringify(changes),
  ]);
}
