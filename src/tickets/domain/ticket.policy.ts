import { type Actor, ActorKind } from '../../access/actor.js';
import { Permission } from '../../access/permission.js';
import { Role } from '../../access/roles.js';
import { CancelReason } from './ticket.enums.js';
import { TicketStatus } from './ticket.states.js';

/** What the rules ask of a ticket. Whoever comes here sees it already: that is the view's rule. */
export interface RuledTicket {
  readonly status: TicketStatus;
  readonly customerId: string | null;
  readonly requesterId: string | null;
  readonly restricted: boolean;
}

const isOurs = (actor: Actor): boolean => actor.kind === ActorKind.STAFF || actor.kind === ActorKind.SYSTEM;

function can(actor: Actor, permission: Permission): boolean {
  return actor.kind === ActorKind.SYSTEM || actor.permissions.has(permission);
}

/** His own ticket; for a customer's administrator each of his organization that is not restricted; a token's limits hold elsewhere. */
function owns(actor: Actor, ticket: RuledTicket): boolean {
  if (actor.kind === ActorKind.PARTNER) return true;
  if (actor.contactId !== null && ticket.requesterId === actor.contactId) return true;
  const isAdministrator = actor.roles.includes(Role.CUSTOMER_ADMINISTRATOR);
  return isAdministrator && !ticket.restricted && ticket.customerId === actor.customerId;
}

/** A person asks for himself, his administrator for anybody of the organization; only the staff says how it came. */
export function mayCreate(actor: Actor, requesterId: string | null, channel: string | null): boolean {
  if (!can(actor, Permission.CREATE_TICKETS)) return false;
  if (isOurs(actor)) return true;
  if (channel !== null) return false;
  const isAdministrator = actor.roles.includes(Role.CUSTOMER_ADMINISTRATOR);
  return actor.kind === ActorKind.PARTNER || isAdministrator || requesterId === actor.contactId;
}

export function mayLogCall(actor: Actor): boolean {
  return isOurs(actor) && can(actor, Permission.LOG_CALLS);
}

export function mayReply(actor: Actor): boolean {
  return can(actor, Permission.REPLY_TO_TICKETS);
}

export function mayNote(actor: Actor): boolean {
  return isOurs(actor) && can(actor, Permission.NOTE_TICKETS);
}

/** Accept, assign, classify, resume: the work of support, not of an engineer. */
export function mayTriage(actor: Actor): boolean {
  return isOurs(actor) && can(actor, Permission.TRIAGE_TICKETS);
}

export function mayWork(actor: Actor): boolean {
  return isOurs(actor) && can(actor, Permission.WORK_ON_TICKETS);
}

/** A NEW ticket must be accepted in the same command, and so only by whoever may do that. */
export function mayAsk(actor: Actor, ticket: RuledTicket): boolean {
  return isOurs(actor) && can(actor, Permission.ASK_CUSTOMERS) && mayAcceptFirst(actor, ticket);
}

export function mayResolve(actor: Actor, ticket: RuledTicket): boolean {
  return isOurs(actor) && can(actor, Permission.RESOLVE_TICKETS) && mayAcceptFirst(actor, ticket);
}

function mayAcceptFirst(actor: Actor, ticket: RuledTicket): boolean {
  return ticket.status !== TicketStatus.NEW || mayTriage(actor);
}

export function mayConfirm(actor: Actor, ticket: RuledTicket): boolean {
  return can(actor, Permission.CONFIRM_TICKETS) && (isOurs(actor) || owns(actor, ticket));
}

/** What is closed only a manager opens again (T22). */
export function mayReopen(actor: Actor, ticket: RuledTicket): boolean {
  if (ticket.status === TicketStatus.CLOSED) return isOurs(actor) && can(actor, Permission.REOPEN_CLOSED_TICKETS);
  return can(actor, Permission.REOPEN_TICKETS) && (isOurs(actor) || owns(actor, ticket));
}

/** The customer's side withdraws; all other reasons are the staff's. */
export function mayCancel(actor: Actor, ticket: RuledTicket, reason: CancelReason = CancelReason.WITHDRAWN): boolean {
  if (!can(actor, Permission.CANCEL_TICKETS)) return false;
  return isOurs(actor) || (owns(actor, ticket) && reason === CancelReason.WITHDRAWN);
}

export function mayAddParticipant(actor: Actor, ticket: RuledTicket): boolean {
  return mayTriage(actor) || (can(actor, Permission.REPLY_TO_TICKETS) && !isOurs(actor) && owns(actor, ticket));
}
