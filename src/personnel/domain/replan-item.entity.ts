import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { ReplanCause } from './planning.enums.js';

export interface NewReplanItem {
  readonly vendorId: string;
  readonly employeeId: string;
  readonly cause: ReplanCause;
  readonly absenceId: string | null;
  /** The rota whose shift it was; null for work. */
  readonly rotaId: string | null;
  readonly allocationId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Time for which somebody was counted on who will not be there (P2, P4): somebody else is needed. */
@Entity()
export class ReplanItem {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Employee')
  @Column('uuid')
  readonly employeeId: string;

  @Column({ type: 'enum', enum: ReplanCause, enumName: 'replan_cause' }) readonly cause: ReplanCause;

  @ForeignKey('Absence')
  @Column('uuid', { nullable: true })
  readonly absenceId: string | null;

  @ForeignKey('Rota')
  @Column('uuid', { nullable: true })
  readonly rotaId: string | null;

  @ForeignKey('Allocation')
  @Column('uuid', { nullable: true })
  readonly allocationId: string | null;

  @Column('timestamptz') readonly startsAt: Date;
  @Column('timestamptz') readonly endsAt: Date;
  @Column('timestamptz', { nullable: true }) readonly resolvedAt: Date | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static put(birth: NewReplanItem, at: Date): ReplanItem {
    const ages = { resolvedAt: null, version: 1, createdAt: at, updatedAt: at };
    return Object.assign(new ReplanItem(), birth, { id: newId() }, ages);
  }

  /** Errors: REPLAN_RESOLVED. */
  resolve(at: Date): void {
    if (this.resolvedAt) throw new DomainError('REPLAN_RESOLVED');
    Object.assign(this, { resolvedAt: at });
  }
}
