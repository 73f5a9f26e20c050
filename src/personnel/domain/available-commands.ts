import type { Actor } from '../../access/actor.js';
import { EmployeeEvent, employeeStates, EmployeeStatus } from './employee.states.js';
import { mayEditEmployee } from './personnel.policy.js';

/** The commands on an employee's record that there are; each is a mutation: `SEND_ON_LEAVE` is `employeeSendOnLeave`. */
export enum EmployeeCommand {
  EDIT = 'EDIT',
  HIRE = 'HIRE',
  DECLINE = 'DECLINE',
  ASSIGN = 'ASSIGN',
  JOIN_TEAM = 'JOIN_TEAM',
  LIMIT_EMPLOYMENT = 'LIMIT_EMPLOYMENT',
  SEND_ON_LEAVE = 'SEND_ON_LEAVE',
  WELCOME_BACK = 'WELCOME_BACK',
  DISMISS = 'DISMISS',
}

type Fits = (status: EmployeeStatus) => boolean;

const by =
  (event: EmployeeEvent): Fits =>
  (status) =>
    employeeStates.allows(status, event);

const whileEmployed: Fits = (status) => status === EmployeeStatus.ACTIVE || status === EmployeeStatus.ON_LEAVE;

const rules: Readonly<Record<EmployeeCommand, Fits>> = {
  EDIT: (status) => status !== EmployeeStatus.DISMISSED,
  HIRE: by(EmployeeEvent.hire),
  DECLINE: by(EmployeeEvent.decline),
  ASSIGN: whileEmployed,
  JOIN_TEAM: whileEmployed,
  LIMIT_EMPLOYMENT: whileEmployed,
  SEND_ON_LEAVE: by(EmployeeEvent.sendOnLeave),
  WELCOME_BACK: by(EmployeeEvent.welcomeBack),
  DISMISS: by(EmployeeEvent.dismiss),
};

interface CommandedEmployee {
  readonly status: EmployeeStatus;
  readonly vendorId: string;
}

/** What this actor may do with the record now, so that no client has to guess. */
export function availableCommands(actor: Actor, employee: CommandedEmployee): EmployeeCommand[] {
  if (!mayEditEmployee(actor, employee)) return [];
  return Object.values(EmployeeCommand).filter((command) => rules[command](employee.status));
}
