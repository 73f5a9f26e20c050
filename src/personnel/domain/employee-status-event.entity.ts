import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { EmployeeStatus } from './employee.states.js';

/** Who does something to an employee's record, and when. */
export interface Doer {
  /** Null when it was no person. */
  readonly userId: string | null;
  readonly at: Date;
}

interface Move {
  readonly vendorId: string;
  readonly employeeId: string;
  /** Null at birth. */
  readonly from: EmployeeStatus | null;
  readonly to: EmployeeStatus;
  readonly event: string;
  readonly reason: string | null;
}

/** One change of an employee's status: exactly one for each, written once. */
@Entity()
export class EmployeeStatusEvent {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Employee')
  @Column('uuid')
  readonly employeeId: string;

  @Column({ type: 'enum', enum: EmployeeStatus, enumName: 'employee_status', nullable: true })
  readonly from: EmployeeStatus | null;

  @Column({ type: 'enum', enum: EmployeeStatus, enumName: 'employee_status' }) readonly to: EmployeeStatus;
  @Column('text') readonly event: string;

  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  readonly actorId: string | null;

  @Column('text', { nullable: true }) readonly reason: string | null;
  @Column('timestamptz') readonly at: Date;

  static record(move: Move, { userId, at }: Doer): EmployeeStatusEvent {
    return Object.assign(new EmployeeStatusEvent(), move, { id: newId(), actorId: userId, at });
  }
}
