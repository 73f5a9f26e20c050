import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { EmployeeEvent, employeeStates, EmployeeStatus } from './employee.states.js';
import { type Doer, EmployeeStatusEvent } from './employee-status-event.entity.js';

export interface EmployeeFacts {
  readonly name: string;
  readonly personnelNumber: string;
  readonly timeZone: string;
  /** His account; null without one. */
  readonly userId: string | null;
}

export interface NewEmployee extends EmployeeFacts {
  readonly vendorId: string;
}

/** First and last day of employment; null: without an end. */
export interface Employment {
  readonly employedFrom: string;
  readonly employedTo: string | null;
}

/** A person who works for the vendor, or may do so. His name is for the staff only. */
@Entity()
export class Employee {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  readonly userId: string | null;

  @Column('text') readonly personnelNumber: string;
  @Column('text') readonly name: string;
  /** IANA; his days are days there. */
  @Column('text') readonly timeZone: string;
  @Column({ type: 'enum', enum: EmployeeStatus, enumName: 'employee_status' }) readonly status: EmployeeStatus;
  @Column('date', { nullable: true }) readonly employedFrom: string | null;
  @Column('date', { nullable: true }) readonly employedTo: string | null;

  /** Null: in none. */
  @ForeignKey('Team')
  @Column('uuid', { nullable: true })
  readonly teamId: string | null;

  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  private events: EmployeeStatusEvent[] = [];

  static register(birth: NewEmployee, by: Doer): Employee {
    const { at } = by;
    const status = EmployeeStatus.CANDIDATE;
    const ages = { employedFrom: null, employedTo: null, version: 1, createdAt: at, updatedAt: at };
    const employee = Object.assign(new Employee(), birth, { id: newId(), status, teamId: null }, ages);
    employee.record(null, EmployeeEvent.register, by, null);
    return employee;
  }

  /** The status events that are to be written with this row; asked once. */
  takeEvents(): EmployeeStatusEvent[] {
    const { events } = this;
    this.events = [];
    return events;
  }

  /** Errors: EMPLOYEE_DISMISSED. */
  edit(facts: EmployeeFacts): void {
    this.requireNotDismissed();
    Object.assign(this, facts);
  }

  /** The last day of a fixed term, or after notice was given; null takes it back. Errors: EMPLOYEE_DISMISSED, EMPLOYEE_NOT_EMPLOYED, EMPLOYED_TO_BEFORE_FROM. */
  limitEmployment(employedTo: string | null): void {
    this.requireEmployed();
    this.requireOrder(this.employedFrom, employedTo);
    Object.assign(this, { employedTo });
  }

  /** Errors: ILLEGAL_TRANSITION, EMPLOYED_TO_BEFORE_FROM. */
  hire({ employedFrom, employedTo }: Employment, by: Doer): void {
    employeeStates.after(this.status, EmployeeEvent.hire);
    this.requireOrder(employedFrom, employedTo);
    this.move(EmployeeEvent.hire, by, null, { employedFrom, employedTo });
  }

  /** He will not work here. Errors: ILLEGAL_TRANSITION. */
  decline(reason: string | null, by: Doer): void {
    this.move(EmployeeEvent.decline, by, reason);
  }

  /** He plans and works with others from now on; null: with nobody. Errors: EMPLOYEE_DISMISSED, EMPLOYEE_NOT_EMPLOYED. */
  joinTeam(teamId: string | null): void {
    this.requireEmployed();
    Object.assign(this, { teamId });
  }

  /** Errors: ILLEGAL_TRANSITION. */
  sendOnLeave(reason: string | null, by: Doer): void {
    this.move(EmployeeEvent.sendOnLeave, by, reason);
  }

  /** Errors: ILLEGAL_TRANSITION. */
  welcomeBack(by: Doer): void {
    this.move(EmployeeEvent.welcomeBack, by, null);
  }

  /** Errors: ILLEGAL_TRANSITION, EMPLOYED_TO_BEFORE_FROM. */
  dismiss(lastDay: string, reason: string | null, by: Doer): void {
    employeeStates.after(this.status, EmployeeEvent.dismiss);
    this.requireOrder(this.employedFrom, lastDay);
    this.move(EmployeeEvent.dismiss, by, reason, { employedTo: lastDay, teamId: null });
  }

  /** True when he is employed and not on leave on a day. */
  isAtWork(day: string): boolean {
    const { employedFrom: from, employedTo: to } = this;
    return this.status === EmployeeStatus.ACTIVE && from !== null && from <= day && (to === null || to >= day);
  }

  /** Errors: EMPLOYEE_NOT_AT_WORK. */
  requireAtWork(day: string, path?: readonly string[]): void {
    if (this.isAtWork(day)) return;
    throw new DomainError('EMPLOYEE_NOT_AT_WORK', { ...(path ? { path } : {}), details: { day } });
  }

  /** Errors: EMPLOYEE_DISMISSED, EMPLOYEE_NOT_EMPLOYED. */
  requireEmployed(path?: readonly string[]): void {
    this.requireNotDismissed(path);
    if (this.employedFrom === null) throw new DomainError('EMPLOYEE_NOT_EMPLOYED', path ? { path } : {});
  }

  /** Errors: EMPLOYEE_DISMISSED. */
  requireNotDismissed(path?: readonly string[]): void {
    if (this.status === EmployeeStatus.DISMISSED) throw new DomainError('EMPLOYEE_DISMISSED', path ? { path } : {});
  }

  private requireOrder(from: string | null, to: string | null): void {
    if (from === null || to === null || to >= from) return;
    throw new DomainError('EMPLOYED_TO_BEFORE_FROM', { details: { employedFrom: from } });
  }

  private move(event: EmployeeEvent, by: Doer, reason: string | null, changes: Partial<Employee> = {}): void {
    const from = this.status;
    Object.assign(this, changes, { status: employeeStates.after(from, event) });
    this.record(from, event, by, reason);
  }

  private record(from: EmployeeStatus | null, event: EmployeeEvent, by: Doer, reason: string | null): void {
    const { id: employeeId, vendorId, status: to } = this;
    this.events.push(EmployeeStatusEvent.record({ vendorId, employeeId, from, to, event, reason }, by));
  }
}
