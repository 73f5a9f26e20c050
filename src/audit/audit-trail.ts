import type { EntityManager } from 'typeorm';
import { requireActor, currentScope } from '../access/scope.js';
import type { RowChange } from './row-change.js';

/** Appends the changes to the vendor's audit chain. It locks the chain's head, so it comes last in a transaction. */
export async function appendToAudit(manager: EntityManager, changes: readonly RowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const actor = requireActor();
  const scope = currentScope();
  await manager.query(`select audit_append($1, $2, $3, $4, $5, $6)`, [
    actor.kind,
    actor.userId ?? actor.tokenId,
    scope?.command ?? 'unknown',
    scope?.requestId ?? null,
    actor.vendorId,
    JSON.stringify(changes),
  ]);
}
