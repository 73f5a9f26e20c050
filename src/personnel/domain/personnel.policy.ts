import { type Actor, ActorKind } from '../../access/actor.js';
import { Permission } from '../../access/permission.js';

interface OwnedRow {
  readonly vendorId: string;
}

function mayAsVendor(actor: Actor, row: OwnedRow, permission: Permission): boolean {
  if (actor.vendorId !== row.vendorId) return false;
  return actor.kind === ActorKind.SYSTEM || (actor.kind === ActorKind.STAFF && actor.permissions.has(permission));
}

/** The staffing table and the dictionary of skills. */
export function mayEditPosition(actor: Actor, row: OwnedRow): boolean {
  return mayAsVendor(actor, row, Permission.EDIT_POSITIONS);
}

/** People's records, and the positions that they hold. */
export function mayEditEmployee(actor: Actor, row: OwnedRow): boolean {
  return mayAsVendor(actor, row, Permission.EDIT_EMPLOYEES);
}
