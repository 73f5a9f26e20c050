import { Column, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';

/** A row that is withdrawn instead of deleted, so that what once pointed at it still finds it. */
export abstract class Withdrawable {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly vendorId: string;
  @Column('timestamptz', { nullable: true }) readonly withdrawnAt: Date | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  /** Errors: ALREADY_WITHDRAWN. */
  withdraw(at: Date): void {
    this.requireActive();
    Object.assign(this, { withdrawnAt: at });
  }

  /** Errors: ALREADY_WITHDRAWN. */
  protected requireActive(): void {
    if (this.withdrawnAt) throw new DomainError('ALREADY_WITHDRAWN');
  }
}

/** What every new row of that kind begins with. */
export function newborn(vendorId: string, at: Date) {
  return { id: newId(), vendorId, withdrawnAt: null, version: 1, createdAt: at, updatedAt: at };
}
