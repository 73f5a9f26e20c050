import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Permission } from '../access/permission.js';
import type { Role } from '../access/roles.js';
import type { Locale } from '../i18n/locale.js';
import { DocumentManifestsService, type NewManifest } from './trusted-documents/document-manifests.service.js';
import { Staff } from './users/staff.js';
import { UsersService } from './users/users.service.js';

export interface CustomerAccount {
  readonly customerId: string;
  readonly contactId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: readonly Role[];
  readonly password: string;
}

/** A member of the staff; his roles are roles of staff. */
export type StaffAccount = Omit<CustomerAccount, 'customerId' | 'contactId'>;

/** What other modules may ask of identity. */
@Injectable()
export class IdentityFace {
  constructor(
    private readonly users: UsersService,
    private readonly staff: Staff,
    private readonly manifests: DocumentManifestsService,
  ) {}

  /** Opens an account for a contact of a customer; gives its id. Errors: EMAIL_TAKEN, ROLES_MIXED. */
  openCustomerAccount(actor: Actor, account: CustomerAccount): Promise<string> {
    return this.users.create(actor, account);
  }

  /** Ends the use of an account that is still in use, and its sessions. Errors: NOT_FOUND, FORBIDDEN: it may end others, and the actor may not. */
  closeAccount(actor: Actor, userId: string): Promise<void> {
    return this.users.close(actor, userId);
  }

  /** Opens an account for a member of the staff, such as a vendor's first one; gives its id. Errors: EMAIL_TAKEN, ROLES_MIXED. */
  openStaffAccount(actor: Actor, account: StaffAccount): Promise<string> {
    return this.users.create(actor, account);
  }

  /** Who acts when the account with this e-mail acts; null when the vendor of the present scope has none in use. */
  actorOf(email: string): Promise<Actor | null> {
    return this.users.actorOf(email);
  }

  /** True when a user is an active member of the staff who holds the permission. Errors: NOT_FOUND, with the path given. */
  isStaffWith(actor: Actor, userId: string, permission: Permission, path: readonly string[]): Promise<boolean> {
    return this.staff.includes(actor.vendorId, userId, permission, path);
  }

  /** Registers what one release of a client sends; gives the manifest's id. Errors: DOCUMENT_INVALID. */
  registerDocuments(actor: Actor, manifest: NewManifest): Promise<string> {
    return this.manifests.register(actor, manifest);
  }
}
