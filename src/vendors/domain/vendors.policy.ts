import { type Actor, ActorKind } from '../../access/actor.js';
import { Permission } from '../../access/permission.js';

/** Anything that is a vendor's own: the row is his, and the actor is one of his people (or Steward itself). */
interface OwnedRow {
  readonly vendorId: string;
}

function mayEdit(actor: Actor, row: OwnedRow, permission: Permission): boolean {
  if (actor.vendorId !== row.vendorId) return false;
  return actor.kind === ActorKind.SYSTEM || (actor.kind === ActorKind.STAFF && actor.permissions.has(permission));
}

/** Profile, addresses and links. */
export function mayEditVendor(actor: Actor, vendorId: string): boolean {
  return mayEdit(actor, { vendorId }, Permission.EDIT_VENDOR);
}

/** Products and all that hangs on them. */
export function mayEditProduct(actor: Actor, row: OwnedRow): boolean {
  return mayEdit(actor, row, Permission.EDIT_PRODUCTS);
}

export function mayEditCalendar(actor: Actor, row: OwnedRow): boolean {
  return mayEdit(actor, row, Permission.EDIT_CALENDARS);
}
