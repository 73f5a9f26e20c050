import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import type { Doer } from './employee-status-event.entity.js';
import { TrainingStatus } from './training.states.js';

interface Move {
  readonly vendorId: string;
  readonly recordId: string;
  /** Null at birth. */
  readonly from: TrainingStatus | null;
  readonly to: TrainingStatus;
  readonly event: string;
  readonly reason: string | null;
}

/** One change of the status of a training: exactly one for each, written once. */
@Entity()
export class TrainingStatusEvent {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('TrainingRecord')
  @Column('uuid')
  readonly recordId: string;

  @Column({ type: 'enum', enum: TrainingStatus, enumName: 'training_status', nullable: true })
  readonly from: TrainingStatus | null;

  @Column({ type: 'enum', enum: TrainingStatus, enumName: 'training_status' }) readonly to: TrainingStatus;
  @Column('text') readonly event: string;

  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  readonly actorId: string | null;

  @Column('text', { nullable: true }) readonly reason: string | null;
  @Column('timestamptz') readonly at: Date;

  static record(move: Move, { userId, at }: Doer): TrainingStatusEvent {
    return Object.assign(new TrainingStatusEvent(), move, { id: newId(), actorId: userId, at });
  }
}
