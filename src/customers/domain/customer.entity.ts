import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../i18n/locale.js';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { isInn } from '../../vendors/index.js';

export enum CustomerStatus {
  ACTIVE = 'ACTIVE',
  LEFT = 'LEFT',
}

/** Who sees the tickets of the other people in his organization. */
export enum SharingMode {
  NONE = 'NONE',
  PER_ROLE = 'PER_ROLE',
  PER_MEMBER = 'PER_MEMBER',
  EVERYONE = 'EVERYONE',
}

export interface CustomerFacts {
  readonly name: string;
  readonly legalName: string | null;
  readonly inn: string | null;
  readonly parentId: string | null;
  readonly timeZone: string;
  readonly locale: Locale;
}

export interface NewCustomer extends CustomerFacts {
  readonly vendorId: string;
  readonly sharingMode: SharingMode | null;
}

/** An organization that uses the vendor's products. */
@Entity()
export class Customer {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @Column('text') readonly name: string;
  @Column('text', { nullable: true }) readonly legalName: string | null;
  @Column('text', { nullable: true }) readonly inn: string | null;

  @ForeignKey('Customer')
  @Column('uuid', { nullable: true })
  readonly parentId: string | null;

  /** Null: as the parent has it. */
  @Column({ type: 'enum', enum: SharingMode, enumName: 'sharing_mode', nullable: true })
  readonly sharingMode: SharingMode | null;

  @Column('text') readonly timeZone: string;
  @Column('text') readonly locale: Locale;
  @Column({ type: 'enum', enum: CustomerStatus, enumName: 'customer_status' }) readonly status: CustomerStatus;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  /** Errors: INN_INVALID, SHARING_MODE_NEEDS_PARENT. */
  static register(birth: NewCustomer, at: Date): Customer {
    requireInn(birth.inn);
    const ages = { status: CustomerStatus.ACTIVE, version: 1, createdAt: at, updatedAt: at };
    const customer = Object.assign(new Customer(), birth, { id: newId() }, ages);
    customer.shareTickets(birth.sharingMode);
    return customer;
  }

  /** Replaces all that is known. Errors: CUSTOMER_HAS_LEFT, INN_INVALID, SHARING_MODE_NEEDS_PARENT. */
  edit(facts: CustomerFacts): void {
    this.requireActive();
    requireInn(facts.inn);
    if (facts.parentId === null && this.sharingMode === null) {
      throw new DomainError('SHARING_MODE_NEEDS_PARENT', { path: ['input', 'parentId'] });
    }
    Object.assign(this, facts);
  }

  /** Null inherits the mode of the parent. Errors: CUSTOMER_HAS_LEFT, SHARING_MODE_NEEDS_PARENT. */
  shareTickets(mode: SharingMode | null): void {
    this.requireActive();
    if (mode === null && this.parentId === null) {
      throw new DomainError('SHARING_MODE_NEEDS_PARENT', { path: ['input', 'sharingMode'] });
    }
    Object.assign(this, { sharingMode: mode });
  }

  /** Errors: CUSTOMER_HAS_LEFT. */
  leave(): void {
    this.requireActive();
    Object.assign(this, { status: CustomerStatus.LEFT });
  }

  /** Errors: CUSTOMER_HAS_LEFT. */
  requireActive(path?: readonly string[]): void {
    if (this.status !== CustomerStatus.LEFT) return;
    throw new DomainError('CUSTOMER_HAS_LEFT', path ? { path } : {});
  }
}

function requireInn(inn: string | null): void {
  if (inn !== null && !isInn(inn)) throw new DomainError('INN_INVALID', { path: ['input', 'inn'] });
}
