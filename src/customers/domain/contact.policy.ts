import type { Actor } from '../../access/actor.js';
import { Permission } from '../../access/permission.js';

/** Staff keep the contacts of every customer; a customer's administrator those of his own organization. */
export function mayKeepContacts(actor: Actor, customerId: string): boolean {
  if (actor.permissions.has(Permission.EDIT_CUSTOMERS)) return true;
  return actor.permissions.has(Permission.EDIT_OWN_CONTACTS) && actor.customerId === customerId;
}
