import { StateMachine } from '../../shared/state-machine.js';

export enum AbsenceStatus {
  REQUESTED = 'REQUESTED',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  CANCELLED = 'CANCELLED',
}

export enum AbsenceEvent {
  request = 'request',
  enter = 'enter',
  approve = 'approve',
  reject = 'reject',
  cancel = 'cancel',
}

const A = AbsenceStatus;

/** Only an approved absence takes somebody away: an illness is approved as it is entered, nobody is asked for leave to be ill. */
export const absenceStates = new StateMachine<AbsenceStatus, AbsenceEvent>('absence', {
  REQUESTED: { approve: A.APPROVED, reject: A.REJECTED, cancel: A.CANCELLED },
  APPROVED: { cancel: A.CANCELLED },
  REJECTED: {},
  CANCELLED: {},
});

export enum RotaStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  RETIRED = 'RETIRED',
}

export enum RotaEvent {
  create = 'create',
  publish = 'publish',
  unpublish = 'unpublish',
  retire = 'retire',
}

const R = RotaStatus;

/** Only the shifts of a published rota count: nobody is called, and nothing is covered, by a draft. */
export const rotaStates = new StateMachine<RotaStatus, RotaEvent>('rota', {
  DRAFT: { publish: R.PUBLISHED, retire: R.RETIRED },
  PUBLISHED: { unpublish: R.DRAFT, retire: R.RETIRED },
  RETIRED: {},
});

export enum AllocationStatus {
  PLANNED = 'PLANNED',
  CONFIRMED = 'CONFIRMED',
  DONE = 'DONE',
  WITHDRAWN = 'WITHDRAWN',
}

export enum AllocationEvent {
  plan = 'plan',
  confirm = 'confirm',
  complete = 'complete',
  move = 'move',
  withdraw = 'withdraw',
}

const L = AllocationStatus;

/** The planner proposes, a person confirms. What was confirmed and is moved must be confirmed again. */
export const allocationStates = new StateMachine<AllocationStatus, AllocationEvent>('allocation', {
  PLANNED: { confirm: L.CONFIRMED, move: L.PLANNED, withdraw: L.WITHDRAWN },
  CONFIRMED: { complete: L.DONE, move: L.PLANNED, withdraw: L.WITHDRAWN },
  DONE: {},
  WITHDRAWN: {},
});
