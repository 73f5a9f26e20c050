import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { TrainingProvider, TrainingStage } from './training.enums.js';

export interface CourseFacts {
  readonly nameRu: string;
  readonly nameEn: string | null;
  readonly provider: TrainingProvider;
  readonly stage: TrainingStage;
  readonly isMandatory: boolean;
  readonly hours: number | null;
  readonly validMonths: number | null;
}

/** A training that people of a product take. */
@Entity()
export class TrainingCourse {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Product')
  @Column('uuid')
  readonly productId: string;

  @Column('text') readonly nameRu: string;
  @Column('text', { nullable: true }) readonly nameEn: string | null;
  @Column({ type: 'enum', enum: TrainingProvider, enumName: 'training_provider' }) readonly provider: TrainingProvider;
  @Column({ type: 'enum', enum: TrainingStage, enumName: 'training_stage' }) readonly stage: TrainingStage;
  @Column('boolean') readonly isMandatory: boolean;
  @Column('integer', { nullable: true }) readonly hours: number | null;
  /** Null: who has passed it once has passed it for ever. */
  @Column('integer', { nullable: true }) readonly validMonths: number | null;
  @Column('timestamptz', { nullable: true }) readonly withdrawnAt: Date | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static add(birth: CourseFacts & { readonly vendorId: string; readonly productId: string }, at: Date): TrainingCourse {
    const ages = { withdrawnAt: null, version: 1, createdAt: at, updatedAt: at };
    return Object.assign(new TrainingCourse(), birth, { id: newId() }, ages);
  }

  /** Nobody is sent to it any more; who has passed it has passed it. Errors: COURSE_WITHDRAWN. */
  withdraw(at: Date): void {
    this.requireActive();
    Object.assign(this, { withdrawnAt: at });
  }

  /** Errors: COURSE_WITHDRAWN. */
  requireActive(path?: readonly string[]): void {
    if (this.withdrawnAt) throw new DomainError('COURSE_WITHDRAWN', path ? { path } : {});
  }
}
