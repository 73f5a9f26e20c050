import { type Actor, ActorKind } from '../../access/actor.js';
import { Permission } from '../../access/permission.js';
import { AssessmentSource } from './personnel.enums.js';

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

/** What teams there are, and who leads them. */
export function mayEditTeam(actor: Actor, row: OwnedRow): boolean {
  return mayAsVendor(actor, row, Permission.EDIT_TEAMS);
}

/** People's records, and the positions that they hold. */
export function mayEditEmployee(actor: Actor, row: OwnedRow): boolean {
  return mayAsVendor(actor, row, Permission.EDIT_EMPLOYEES);
}

/** What people can is said by whoever leads them; of himself a person says it himself, and nobody for him. */
export function mayAssess(
  actor: Actor,
  employee: OwnedRow & { readonly userId: string | null },
  source: AssessmentSource,
): boolean {
  if (source !== AssessmentSource.SELF) return mayAsVendor(actor, employee, Permission.ASSESS_SKILLS);
  if (actor.kind === ActorKind.SYSTEM) return actor.vendorId === employee.vendorId;
  const isHimself = actor.userId !== null && actor.userId === employee.userId;
  return isHimself && mayAsVendor(actor, employee, Permission.ASSESS_OWN_SKILLS);
}

/** Papers are seen, and kept, by whoever may say what people can. */
export function mayRecordCertificate(actor: Actor, row: OwnedRow): boolean {
  return mayAsVendor(actor, row, Permission.ASSESS_SKILLS);
}

/** What he has studied, a person says himself: of a customer, or of the staff. */
export function mayAcknowledge(actor: Actor, row: OwnedRow): boolean {
  return actor.vendorId === row.vendorId && actor.permissions.has(Permission.ACKNOWLEDGE_DOCUMENTS);
}

/** What is asked of roles, the courses, and who has passed them. */
export function mayEditTraining(actor: Actor, row: OwnedRow): boolean {
  return mayAsVendor(actor, row, Permission.EDIT_TRAINING);
}
