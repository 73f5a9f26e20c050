import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../i18n/locale.js';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { RequesterRole } from '../../vendors/index.js';

export enum ContactStatus {
  ACTIVE = 'ACTIVE',
  LEFT = 'LEFT',
}

export interface ContactFacts {
  readonly name: string;
  /** In lower case. */
  readonly email: string | null;
  readonly phoneE164: string | null;
  readonly role: RequesterRole;
  readonly locale: Locale;
  readonly seesOrganizationTickets: boolean;
}

export interface NewContact extends ContactFacts {
  readonly vendorId: string;
  readonly customerId: string;
}

/** A person at a customer: he writes, calls, or is told something; an account is not needed for that. */
@Entity()
export class Contact {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Customer')
  @Column('uuid')
  readonly customerId: string;

  @Column('text') readonly name: string;
  @Column('text', { nullable: true }) readonly email: string | null;
  @Column('text', { nullable: true }) readonly phoneE164: string | null;
  @Column({ type: 'enum', enum: RequesterRole, enumName: 'requester_role' }) readonly role: RequesterRole;
  @Column('text') readonly locale: Locale;
  @Column('boolean') readonly seesOrganizationTickets: boolean;

  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  readonly userId: string | null;

  @Column({ type: 'enum', enum: ContactStatus, enumName: 'contact_status' }) readonly status: ContactStatus;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static add(birth: NewContact, at: Date): Contact {
    const ages = { userId: null, status: ContactStatus.ACTIVE, version: 1, createdAt: at, updatedAt: at };
    return Object.assign(new Contact(), birth, { id: newId() }, ages);
  }

  /** Replaces all that is known. Errors: CONTACT_HAS_LEFT. */
  edit(facts: ContactFacts): void {
    this.requireActive();
    Object.assign(this, facts);
  }

  /** Errors: CONTACT_HAS_LEFT, CONTACT_HAS_ACCOUNT, CONTACT_HAS_NO_EMAIL. Gives the e-mail of the account. */
  requireAccountable(): string {
    this.requireActive();
    if (this.userId !== null) throw new DomainError('CONTACT_HAS_ACCOUNT', { path: ['input', 'contactId'] });
    if (this.email === null) throw new DomainError('CONTACT_HAS_NO_EMAIL', { path: ['input', 'contactId'] });
    return this.email;
  }

  openAccount(userId: string): void {
    Object.assign(this, { userId });
  }

  /** Errors: CONTACT_HAS_LEFT. */
  leave(): void {
    this.requireActive();
    Object.assign(this, { status: ContactStatus.LEFT });
  }

  private requireActive(): void {
    if (this.status === ContactStatus.LEFT) throw new DomainError('CONTACT_HAS_LEFT');
  }
}
