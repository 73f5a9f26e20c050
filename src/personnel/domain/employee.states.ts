import { StateMachine } from '../../shared/state-machine.js';

export enum EmployeeStatus {
  CANDIDATE = 'CANDIDATE',
  ACTIVE = 'ACTIVE',
  ON_LEAVE = 'ON_LEAVE',
  DISMISSED = 'DISMISSED',
}

export enum EmployeeEvent {
  register = 'register',
  hire = 'hire',
  decline = 'decline',
  sendOnLeave = 'sendOnLeave',
  welcomeBack = 'welcomeBack',
  dismiss = 'dismiss',
}

const S = EmployeeStatus;

/** A leave of this table is long and without a fixed end; a vacation or an illness is an absence of an active person. */
export const employeeStates = new StateMachine<EmployeeStatus, EmployeeEvent>('employee', {
  CANDIDATE: { hire: S.ACTIVE, decline: S.DISMISSED },
  ACTIVE: { sendOnLeave: S.ON_LEAVE, dismiss: S.DISMISSED },
  ON_LEAVE: { welcomeBack: S.ACTIVE, dismiss: S.DISMISSED },
  DISMISSED: {},
});
