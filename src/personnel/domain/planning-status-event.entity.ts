import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import type { Doer } from './employee-status-event.entity.js';

/** Whose status has changed: exactly one of the three is named. */
export interface PlanningSubject {
  readonly absenceId?: string;
  readonly rotaId?: string;
  readonly allocationId?: string;
}

interface Move {
  readonly vendorId: string;
  /** Null at birth. */
  readonly from: string | null;
  readonly to: string;
  readonly event: string;
  readonly reason: string | null;
}

/** One change of the status of an absence, a rota or an allocation, written once. */
@Entity()
export class PlanningStatusEvent {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Absence')
  @Column('uuid', { nullable: true })
  readonly absenceId: string | null;

  @ForeignKey('Rota')
  @Column('uuid', { nullable: true })
  readonly rotaId: string | null;

  @ForeignKey('Allocation')
  @Column('uuid', { nullable: true })
  readonly allocationId: string | null;

  @Column('text', { nullable: true }) readonly from: string | null;
  @Column('text') readonly to: string;
  @Column('text') readonly event: string;

  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  readonly actorId: string | null;

  @Column('text', { nullable: true }) readonly reason: string | null;
  @Column('timestamptz') readonly at: Date;

  static record(subject: PlanningSubject, move: Move, { userId, at }: Doer): PlanningStatusEvent {
    const place = { absenceId: null, rotaId: null, allocationId: null, ...subject };
    return Object.assign(new PlanningStatusEvent(), place, move, { id: newId(), actorId: userId, at });
  }
}
