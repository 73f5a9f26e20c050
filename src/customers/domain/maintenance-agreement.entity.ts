import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';

/** Follows from the days of the agreement and today's date; it is never stored. */
export enum AgreementStatus {
  PLANNED = 'PLANNED',
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  TERMINATED = 'TERMINATED',
}

export interface NewAgreement {
  readonly vendorId: string;
  readonly customerId: string;
  readonly number: string;
  readonly servicePlanId: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** A contract by which the vendor maintains some products of a customer. Its days are whole days of the customer's zone. */
@Entity()
export class MaintenanceAgreement {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Customer')
  @Column('uuid')
  readonly customerId: string;

  @Column('text') readonly number: string;

  @ForeignKey('ServicePlan')
  @Column('uuid', { nullable: true })
  readonly servicePlanId: string | null;

  @Column('date') readonly startsOn: string;
  /** The last day in force; null: without an end. */
  @Column('date', { nullable: true }) readonly endsOn: string | null;
  /** The last day in force of one that was terminated; before `startsOn`: it never came into force. */
  @Column('date', { nullable: true }) readonly terminatedOn: string | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  /** Errors: AGREEMENT_ENDS_BEFORE_START. */
  static conclude(birth: NewAgreement, at: Date): MaintenanceAgreement {
    requireOrder(birth.startsOn, birth.endsOn);
    const ages = { terminatedOn: null, version: 1, createdAt: at, updatedAt: at };
    return Object.assign(new MaintenanceAgreement(), birth, { id: newId() }, ages);
  }

  /** Moves the end to a later day, or away (null). Errors: AGREEMENT_TERMINATED, AGREEMENT_NOT_EXTENDED. */
  extend(endsOn: string | null): void {
    if (this.terminatedOn !== null) throw new DomainError('AGREEMENT_TERMINATED');
    if (this.endsOn === null || (endsOn !== null && endsOn <= this.endsOn)) {
      throw new DomainError('AGREEMENT_NOT_EXTENDED', { path: ['input', 'endsOn'] });
    }
    Object.assign(this, { endsOn });
  }

  /** Errors: AGREEMENT_TERMINATED, TERMINATION_AFTER_END. */
  terminate(lastDay: string): void {
    if (this.terminatedOn !== null) throw new DomainError('AGREEMENT_TERMINATED');
    if (this.endsOn !== null && lastDay > this.endsOn) {
      throw new DomainError('TERMINATION_AFTER_END', {
        path: ['input', 'terminatedOn'],
        details: { endsOn: this.endsOn },
      });
    }
    Object.assign(this, { terminatedOn: lastDay });
  }
}

function requireOrder(startsOn: string, endsOn: string | null): void {
  if (endsOn === null || endsOn >= startsOn) return;
  throw new DomainError('AGREEMENT_ENDS_BEFORE_START', { path: ['input', 'endsOn'], details: { startsOn } });
}
