import { type Actor, ActorKind } from '../../access/actor.js';
import { Permission } from '../../access/permission.js';

function mayAsVendor(actor: Actor, row: { readonly vendorId: string }, permission: Permission): boolean {
  if (actor.vendorId !== row.vendorId) return false;
  return actor.kind === ActorKind.SYSTEM || (actor.kind === ActorKind.STAFF && actor.permissions.has(permission));
}

/** Organizations are kept by the vendor's staff. */
export function mayEditCustomer(actor: Actor, customer: { readonly vendorId: string }): boolean {
  return mayAsVendor(actor, customer, Permission.EDIT_CUSTOMERS);
}

/** Staff keep the contacts of every customer; a customer's administrator those of his own organization. */
export function mayEditContact(
  actor: Actor,
  contact: { readonly vendorId: string; readonly customerId: string },
): boolean {
  if (mayAsVendor(actor, contact, Permission.EDIT_CUSTOMERS)) return true;
  return actor.permissions.has(Permission.EDIT_OWN_CONTACTS) && actor.customerId === contact.customerId;
}

/** Agreements and the plans that they name. */
export function mayEditAgreement(actor: Actor, row: { readonly vendorId: string }): boolean {
  return mayAsVendor(actor, row, Permission.EDIT_AGREEMENTS);
}
