import { BACK, StateMachine } from '../../shared/state-machine.js';

export enum TicketStatus {
  NEW = 'NEW',
  OPEN = 'OPEN',
  IN_PROGRESS = 'IN_PROGRESS',
  WAITING_CUSTOMER = 'WAITING_CUSTOMER',
  WAITING_THIRD_PARTY = 'WAITING_THIRD_PARTY',
  WAITING_RELEASE = 'WAITING_RELEASE',
  SCHEDULED = 'SCHEDULED',
  RESOLVED = 'RESOLVED',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
  MERGED = 'MERGED',
  CONVERTED = 'CONVERTED',
}

export enum TicketStatusCategory {
  OPEN = 'OPEN',
  WAITING = 'WAITING',
  DONE = 'DONE',
}

/** Everything that can move a ticket; T1 to T25 are the rows of the specification's table. */
export enum TicketEvent {
  create = 'create', // T1
  accept = 'accept', // T2
  startWork = 'startWork', // T3
  stopWork = 'stopWork', // T4
  askCustomer = 'askCustomer', // T5
  customerReplied = 'customerReplied', // T6, T17: a public message that is not automatic
  resume = 'resume', // T7, T11
  waitThirdParty = 'waitThirdParty', // T8
  waitRelease = 'waitRelease', // T9
  schedule = 'schedule', // T10
  pendingUntilReached = 'pendingUntilReached', // T11
  releasePublished = 'releasePublished', // T12
  resolve = 'resolve', // T13
  noAnswer = 'noAnswer', // T14
  confirm = 'confirm', // T15
  autoClose = 'autoClose', // T16
  reopen = 'reopen', // T17
  dismissReopen = 'dismissReopen', // T18
  cancel = 'cancel', // T19
  merge = 'merge', // T20
  unmerge = 'unmerge', // T21
  reopenClosed = 'reopenClosed', // T22
  convert = 'convert', // T25
}

const S = TicketStatus;

/**
 * The table of moves. Asking and resolving a NEW ticket takes `accept` in the same command: two moves, one after the other.
 * A message to a terminal ticket moves nothing (T23, T24).
 */
export const ticketStates = new StateMachine<TicketStatus, TicketEvent>('ticket', {
  NEW: {
    accept: S.OPEN,
    startWork: S.IN_PROGRESS,
    cancel: S.CANCELLED,
    merge: S.MERGED,
    convert: S.CONVERTED,
  },
  OPEN: {
    startWork: S.IN_PROGRESS,
    askCustomer: S.WAITING_CUSTOMER,
    waitThirdParty: S.WAITING_THIRD_PARTY,
    waitRelease: S.WAITING_RELEASE,
    schedule: S.SCHEDULED,
    resolve: S.RESOLVED,
    dismissReopen: S.RESOLVED,
    cancel: S.CANCELLED,
    merge: S.MERGED,
    convert: S.CONVERTED,
  },
  IN_PROGRESS: {
    stopWork: S.OPEN,
    askCustomer: S.WAITING_CUSTOMER,
    waitThirdParty: S.WAITING_THIRD_PARTY,
    waitRelease: S.WAITING_RELEASE,
    schedule: S.SCHEDULED,
    resolve: S.RESOLVED,
    cancel: S.CANCELLED,
    merge: S.MERGED,
    convert: S.CONVERTED,
  },
  WAITING_CUSTOMER: {
    customerReplied: S.OPEN,
    resume: S.OPEN,
    resolve: S.RESOLVED,
    noAnswer: S.RESOLVED,
    cancel: S.CANCELLED,
    merge: S.MERGED,
  },
  WAITING_THIRD_PARTY: {
    askCustomer: S.WAITING_CUSTOMER,
    resume: S.OPEN,
    pendingUntilReached: S.OPEN,
    resolve: S.RESOLVED,
    cancel: S.CANCELLED,
    merge: S.MERGED,
  },
  WAITING_RELEASE: {
    askCustomer: S.WAITING_CUSTOMER,
    releasePublished: S.OPEN,
    resolve: S.RESOLVED,
    cancel: S.CANCELLED,
    merge: S.MERGED,
  },
  SCHEDULED: {
    askCustomer: S.WAITING_CUSTOMER,
    resume: S.OPEN,
    pendingUntilReached: S.OPEN,
    resolve: S.RESOLVED,
    cancel: S.CANCELLED,
    merge: S.MERGED,
  },
  RESOLVED: {
    customerReplied: S.OPEN,
    confirm: S.CLOSED,
    autoClose: S.CLOSED,
    reopen: S.OPEN,
    merge: S.MERGED,
  },
  CLOSED: { reopenClosed: S.OPEN },
  CANCELLED: {},
  MERGED: { unmerge: BACK },
  CONVERTED: {},
});

const HIDDEN: ReadonlySet<TicketEvent> = new Set([
  TicketEvent.startWork,
  TicketEvent.stopWork,
  TicketEvent.resume,
  TicketEvent.pendingUntilReached,
  TicketEvent.dismissReopen,
]);

/** False for the steps of our own work, whose reasons are written for colleagues (INV-09). */
export function isCustomerVisible(event: TicketEvent): boolean {
  return !HIDDEN.has(event);
}

const C = TicketStatusCategory;

export const categoryOf: Readonly<Record<TicketStatus, TicketStatusCategory>> = {
  NEW: C.OPEN,
  OPEN: C.OPEN,
  IN_PROGRESS: C.OPEN,
  WAITING_CUSTOMER: C.WAITING,
  WAITING_THIRD_PARTY: C.WAITING,
  WAITING_RELEASE: C.WAITING,
  SCHEDULED: C.WAITING,
  RESOLVED: C.DONE,
  CLOSED: C.DONE,
  CANCELLED: C.DONE,
  MERGED: C.DONE,
  CONVERTED: C.DONE,
};

const TERMINAL: ReadonlySet<TicketStatus> = new Set([S.CLOSED, S.CANCELLED, S.MERGED, S.CONVERTED]);

/** True when the conversation is over for good: such a ticket takes no message (INV-13). */
export function isTerminal(status: TicketStatus): boolean {
  return TERMINAL.has(status);
}
