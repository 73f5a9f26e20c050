import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Scope } from '../../access/roles.js';
import { DomainError } from '../../shared/domain-error.js';

export interface NewApiToken {
  readonly id: string;
  readonly vendorId: string;
  readonly name: string;
  readonly secretHash: Buffer;
  readonly scopes: readonly Scope[];
  readonly customerId: string | null;
  readonly addresses: readonly string[];
  readonly trustedDocumentsOnly: boolean;
  readonly expiresAt: Date;
  readonly createdById: string | null;
}

/** What a partner's system shows instead of a password: limited by scopes, time, and if wished to a customer, addresses and documents. */
@Entity()
export class ApiToken {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @Column('text') readonly name: string;
  @Column('bytea', { select: false }) readonly secretHash: Buffer;
  @Column('text', { array: true }) readonly scopes: Scope[];

  @ForeignKey('Customer')
  @Column('uuid', { nullable: true })
  readonly customerId: string | null;

  @Column('text', { array: true }) readonly addresses: string[];
  @Column('boolean') readonly trustedDocumentsOnly: boolean;
  @Column('timestamptz') readonly expiresAt: Date;
  @Column('timestamptz', { nullable: true }) readonly lastUsedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly revokedAt: Date | null;
  @Column('uuid', { nullable: true }) readonly createdById: string | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  /** Errors: EXPIRY_IN_THE_PAST. */
  static create(birth: NewApiToken, at: Date): ApiToken {
    if (birth.expiresAt <= at) throw new DomainError('EXPIRY_IN_THE_PAST', { path: ['input', 'expiresAt'] });
    const ages = { lastUsedAt: null, revokedAt: null, version: 1, createdAt: at, updatedAt: at };
    return Object.assign(new ApiToken(), birth, { scopes: [...birth.scopes], addresses: [...birth.addresses] }, ages);
  }

  /** Errors: ALREADY_REVOKED. */
  revoke(at: Date): void {
    if (this.revokedAt) throw new DomainError('ALREADY_REVOKED');
    Object.assign(this, { revokedAt: at });
  }
}
