import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CUSTOMER_ROLES, Role } from '../../access/roles.js';
import type { Locale } from '../../i18n/locale.js';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';

export enum UserStatus {
  ACTIVE = 'ACTIVE',
  DEACTIVATED = 'DEACTIVATED',
}

export interface NewUser {
  readonly vendorId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
  readonly customerId?: string | null;
  readonly contactId?: string | null;
}

/** A person's login at one vendor: a member of its staff, or a contact of one of its customers. */
@Entity('app_user')
export class User {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @Column('text') readonly email: string;
  @Column('text') readonly name: string;
  @Column('text') readonly locale: Locale;
  @Column('text', { select: false, nullable: true }) readonly passwordHash: string | null;
  @Column({ type: 'enum', enum: Role, enumName: 'user_role', array: true }) readonly roles: Role[];

  @ForeignKey('Customer')
  @Column('uuid', { nullable: true })
  readonly customerId: string | null;

  @ForeignKey('Contact')
  @Column('uuid', { nullable: true })
  readonly contactId: string | null;

  @Column({ type: 'enum', enum: UserStatus, enumName: 'user_status' }) readonly status: UserStatus;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  /** Errors: ROLES_MIXED when staff and customer roles stand together, or do not fit the organization. */
  static create(birth: NewUser, at: Date): User {
    const customerRoles = birth.roles.filter((role) => CUSTOMER_ROLES.includes(role));
    const isCustomer = birth.customerId != null;
    if (birth.roles.includes(Role.PARTNER) || customerRoles.length !== (isCustomer ? birth.roles.length : 0)) {
      throw new DomainError('ROLES_MIXED', { path: ['input', 'roles'] });
    }
    return Object.assign(new User(), birth, {
      id: newId(),
      email: birth.email.toLowerCase(),
      roles: [...new Set(birth.roles)],
      customerId: birth.customerId ?? null,
      contactId: birth.contactId ?? null,
      status: UserStatus.ACTIVE,
      version: 1,
      createdAt: at,
      updatedAt: at,
    });
  }

  /** Errors: ALREADY_DEACTIVATED. */
  deactivate(): void {
    if (this.status === UserStatus.DEACTIVATED) throw new DomainError('ALREADY_DEACTIVATED');
    Object.assign(this, { status: UserStatus.DEACTIVATED });
  }
}
