import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';

export interface NewCertificate {
  readonly vendorId: string;
  readonly employeeId: string;
  readonly skillId: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly expiresOn: string | null;
}

/** A paper that proves a person's skill. */
@Entity()
export class Certificate {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Employee')
  @Column('uuid')
  readonly employeeId: string;

  @ForeignKey('Skill')
  @Column('uuid')
  readonly skillId: string;

  @Column('text') readonly number: string;
  @Column('date') readonly issuedOn: string;
  /** The last day on which it is valid; null: for ever. */
  @Column('date', { nullable: true }) readonly expiresOn: string | null;
  @Column('timestamptz', { nullable: true }) readonly withdrawnAt: Date | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  /** Errors: CERTIFICATE_EXPIRES_BEFORE_ISSUE. */
  static record(birth: NewCertificate, at: Date): Certificate {
    if (birth.expiresOn !== null && birth.expiresOn < birth.issuedOn) {
      throw new DomainError('CERTIFICATE_EXPIRES_BEFORE_ISSUE', { path: ['input', 'expiresOn'] });
    }
    const ages = { withdrawnAt: null, version: 1, createdAt: at, updatedAt: at };
    return Object.assign(new Certificate(), birth, { id: newId() }, ages);
  }

  /** It was entered wrongly, or taken back by whoever has issued it. Errors: CERTIFICATE_WITHDRAWN. */
  withdraw(at: Date): void {
    if (this.withdrawnAt) throw new DomainError('CERTIFICATE_WITHDRAWN');
    Object.assign(this, { withdrawnAt: at });
  }
}
