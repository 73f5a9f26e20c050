import { type Actor, ActorKind } from '../../access/actor.js';
import { Permission } from '../../access/permission.js';

interface OwnedRow {
  readonly vendorId: string;
}

interface HeadedRow extends OwnedRow {
  /** The account of who answers for it. */
  readonly headId: string | null;
}

function mayAsVendor(actor: Actor, row: OwnedRow, permission: Permission): boolean {
  if (actor.vendorId !== row.vendorId) return false;
  return actor.kind === ActorKind.SYSTEM || (actor.kind === ActorKind.STAFF && actor.permissions.has(permission));
}

/** Schedules, the production calendar, and who does which work. */
export function mayPlanCapacity(actor: Actor, row: OwnedRow): boolean {
  return mayAsVendor(actor, row, Permission.PLAN_CAPACITY);
}

/** Norms and rules: what every plan has to keep. */
export function mayEditNorms(actor: Actor, row: OwnedRow): boolean {
  return mayAsVendor(actor, row, Permission.EDIT_STAFFING_NORMS);
}

/** Support plans its duty itself. */
export function mayPlanRota(actor: Actor, row: OwnedRow): boolean {
  return mayAsVendor(actor, row, Permission.PLAN_ROTAS);
}

/** Publishing although nobody is there at some time: the head of the rota, or a manager. */
export function mayOverrideGap(actor: Actor, rota: HeadedRow): boolean {
  if (mayAsVendor(actor, rota, Permission.OVERRIDE_COVERAGE_GAPS)) return true;
  return actor.vendorId === rota.vendorId && actor.userId !== null && actor.userId === rota.headId;
}

export function mayDecideAbsence(actor: Actor, row: OwnedRow): boolean {
  return mayAsVendor(actor, row, Permission.DECIDE_ABSENCES);
}

/** For oneself, or for anybody by whoever decides. */
export function mayRequestAbsence(actor: Actor, employee: OwnedRow & { readonly userId: string | null }): boolean {
  if (mayDecideAbsence(actor, employee)) return true;
  return mayAsVendor(actor, employee, Permission.REQUEST_ABSENCES) && isHimself(actor, employee);
}

/** True when the record is that of the actor himself. */
export function isHimself(actor: Actor, employee: { readonly userId: string | null }): boolean {
  return actor.userId !== null && actor.userId === employee.userId;
}
