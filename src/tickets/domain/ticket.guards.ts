import { DomainError } from '../../shared/domain-error.js';
import { CallOutcome } from './call.js';
import type { Words } from './message.entity.js';
import type { TicketColumns } from './ticket.columns.js';
import { ResolutionMethod } from './ticket.enums.js';
import { TicketStatus } from './ticket.states.js';

/** Names of the guards as GUARD_FAILED tells them. */
export enum Guard {
  /** T2: kind, impact, urgency, product and organization are known. */
  CLASSIFIED = 'CLASSIFIED',
  /** T3. */
  ASSIGNEE_SET = 'ASSIGNEE_SET',
  /** T5. */
  G_ASK = 'G-ASK',
  /** T13: what the method has to show. */
  G_RESOLVE = 'G-RESOLVE',
  /** T7, and T15 and T17 when the staff does it. */
  REASON_GIVEN = 'REASON_GIVEN',
  /** T22. */
  WITHIN_90_DAYS = 'WITHIN_90_DAYS',
}

export function guardFailed(guard: Guard, details: object = {}, path?: readonly string[]): DomainError {
  return new DomainError('GUARD_FAILED', { details: { guard, ...details }, ...(path ? { path } : {}) });
}

/** Urgency and kind have values from birth on; the rest may be missing. Errors: GUARD_FAILED. */
export function requireClassified(ticket: TicketColumns): void {
  const needed = { impact: ticket.impact, productId: ticket.productId, requesterId: ticket.customerId };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value === null ? [name] : []));
  if (missing.length > 0) throw guardFailed(Guard.CLASSIFIED, { missing }, ['input', String(missing[0])]);
}

/** Errors: GUARD_FAILED. */
export function requireReason(reason: string | null | undefined): void {
  if (!reason?.trim()) throw guardFailed(Guard.REASON_GIVEN, {}, ['input', 'reason']);
}

/** True when the customer has really been told: a text, or a call that reached him. */
function isTold(words: Words): boolean {
  return words.text.trim() !== '' && (!words.call || words.call.outcome === CallOutcome.REACHED);
}

/** The clock cannot be stopped without asking. Errors: GUARD_FAILED. */
export function requireQuestion(words: Words | null): Words {
  if (words === null || !isTold(words)) throw guardFailed(Guard.G_ASK, {}, ['input', words?.call ? 'call' : 'message']);
  return words;
}

/** What a way of resolving may have to show, as G-RESOLVE tells it. */
export enum Evidence {
  RELEASED_DEFECT_OR_REQUEST = 'RELEASED_DEFECT_OR_REQUEST',
  FINISHED_WORK_ORDER = 'FINISHED_WORK_ORDER',
  DOCUMENT_DELIVERY = 'DOCUMENT_DELIVERY',
  DUPLICATE_OF_LINK = 'DUPLICATE_OF_LINK',
  UNANSWERED_QUESTION = 'UNANSWERED_QUESTION',
}

/**
 * What each method must be able to show. A method whose evidence is kept by no module yet cannot be chosen.
 * WORKAROUND is content with a text, and the summary is one.
 */
const evidenceOf: Readonly<Partial<Record<ResolutionMethod, Evidence>>> = {
  MASS_AUTOMATIC_UPDATE: Evidence.RELEASED_DEFECT_OR_REQUEST,
  REGULAR_RELEASE: Evidence.RELEASED_DEFECT_OR_REQUEST,
  INDIVIDUAL_WORK: Evidence.FINISHED_WORK_ORDER,
  DOCUMENT_PROVIDED: Evidence.DOCUMENT_DELIVERY,
  DUPLICATE: Evidence.DUPLICATE_OF_LINK,
};

/** Errors: RESOLUTION_MESSAGE_REQUIRED, GUARD_FAILED. */
export function requireResolvable(status: TicketStatus, method: ResolutionMethod, words: Words | null): Words {
  if (words === null || !isTold(words))
    throw new DomainError('RESOLUTION_MESSAGE_REQUIRED', { path: ['input', 'message'] });
  const needs = evidenceOf[method];
  if (needs !== undefined) throw guardFailed(Guard.G_RESOLVE, { needs }, ['input', 'method']);
  if (method === ResolutionMethod.NO_CUSTOMER_RESPONSE && status !== TicketStatus.WAITING_CUSTOMER) {
    throw guardFailed(Guard.G_RESOLVE, { needs: Evidence.UNANSWERED_QUESTION }, ['input', 'method']);
  }
  return words;
}

const REOPEN_WINDOW = 90 * 24 * 60 * 60 * 1000;

/** Errors: GUARD_FAILED. */
export function requireReopenWindow(closedAt: Date | null, now: Date): void {
  if (closedAt === null || now.getTime() - closedAt.getTime() <= REOPEN_WINDOW) return;
  throw guardFailed(Guard.WITHIN_90_DAYS, { closedAt });
}
