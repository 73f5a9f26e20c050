import { StateMachine } from '../../shared/state-machine.js';

export enum TrainingStatus {
  ASSIGNED = 'ASSIGNED',
  IN_PROGRESS = 'IN_PROGRESS',
  PASSED = 'PASSED',
  FAILED = 'FAILED',
  EXPIRED = 'EXPIRED',
}

export enum TrainingEvent {
  assign = 'assign',
  start = 'start',
  pass = 'pass',
  fail = 'fail',
  expire = 'expire',
}

const S = TrainingStatus;

/** Who has failed or whose training has expired is assigned anew: another record. */
export const trainingStates = new StateMachine<TrainingStatus, TrainingEvent>('training', {
  ASSIGNED: { start: S.IN_PROGRESS, pass: S.PASSED, fail: S.FAILED },
  IN_PROGRESS: { pass: S.PASSED, fail: S.FAILED },
  PASSED: { expire: S.EXPIRED },
  FAILED: {},
  EXPIRED: {},
});
