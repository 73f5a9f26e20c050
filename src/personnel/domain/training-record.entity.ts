import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { monthsAfter } from './days.js';
import type { Doer } from './employee-status-event.entity.js';
import { TrainingEvent, trainingStates, TrainingStatus } from './training.states.js';
import { TrainingStatusEvent } from './training-status-event.entity.js';

/** Who takes a course: a person of a customer with his organization, or one of the staff. */
export type Trainee =
  | { readonly contactId: string; readonly customerId: string; readonly employeeId: null }
  | { readonly contactId: null; readonly customerId: null; readonly employeeId: string };

/** A person's way through a course. */
@Entity()
export class TrainingRecord {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('TrainingCourse')
  @Column('uuid')
  readonly courseId: string;

  @ForeignKey('Customer')
  @Column('uuid', { nullable: true })
  readonly customerId: string | null;

  @ForeignKey('Contact')
  @Column('uuid', { nullable: true })
  readonly contactId: string | null;

  @ForeignKey('Employee')
  @Column('uuid', { nullable: true })
  readonly employeeId: string | null;

  @Column({ type: 'enum', enum: TrainingStatus, enumName: 'training_status' }) readonly status: TrainingStatus;

  /** The member of the staff who examines; null: nobody is named. */
  @ForeignKey('Employee')
  @Column('uuid', { nullable: true })
  readonly examinerId: string | null;

  @Column('date', { nullable: true }) readonly passedOn: string | null;
  /** The last day on which it counts; null: for ever, or not passed. */
  @Column('date', { nullable: true }) readonly validUntil: string | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  private events: TrainingStatusEvent[] = [];

  static assign(
    { id: courseId, vendorId }: { readonly id: string; readonly vendorId: string },
    trainee: Trainee,
    examinerId: string | null,
    by: Doer,
  ): TrainingRecord {
    const status = TrainingStatus.ASSIGNED;
    const birth = { id: newId(), vendorId, courseId, ...trainee, status, examinerId };
    const ages = { passedOn: null, validUntil: null, version: 1, createdAt: by.at, updatedAt: by.at };
    const record = Object.assign(new TrainingRecord(), birth, ages);
    record.note(null, TrainingEvent.assign, by, null);
    return record;
  }

  /** The status events that are to be written with this row; asked once. */
  takeEvents(): TrainingStatusEvent[] {
    const { events } = this;
    this.events = [];
    return events;
  }

  /** Errors: ILLEGAL_TRANSITION. */
  start(by: Doer): void {
    this.move(TrainingEvent.start, by, null);
  }

  /** It counts from that day for so many months; null: for ever. Errors: ILLEGAL_TRANSITION. */
  pass(passedOn: string, validMonths: number | null, by: Doer): void {
    const validUntil = validMonths === null ? null : monthsAfter(passedOn, validMonths);
    this.move(TrainingEvent.pass, by, null, { passedOn, validUntil });
  }

  /** Errors: ILLEGAL_TRANSITION. */
  fail(reason: string | null, by: Doer): void {
    this.move(TrainingEvent.fail, by, reason);
  }

  /** It counts no longer, before its time or at it. Errors: ILLEGAL_TRANSITION. */
  expire(reason: string | null, by: Doer): void {
    this.move(TrainingEvent.expire, by, reason);
  }

  /** Its last day is over; false when it was not passed, or no longer counts as passed. */
  outlive(by: Doer): boolean {
    if (this.status !== TrainingStatus.PASSED) return false;
    this.expire(null, by);
    return true;
  }

  private move(event: TrainingEvent, by: Doer, reason: string | null, changes: object = {}): void {
    const from = this.status;
    Object.assign(this, { status: trainingStates.after(from, event) }, changes);
    this.note(from, event, by, reason);
  }

  private note(from: TrainingStatus | null, event: TrainingEvent, by: Doer, reason: string | null): void {
    const { id: recordId, vendorId, status: to } = this;
    this.events.push(TrainingStatusEvent.record({ vendorId, recordId, from, to, event, reason }, by));
  }
}
