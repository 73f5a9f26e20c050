import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Role } from '../access/roles.js';
import type { Locale } from '../i18n/locale.js';
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

/** What other modules may ask of identity. */
@Injectable()
export class IdentityFace {
  constructor(private readonly users: UsersService) {}

  /** Opens an account for a contact of a customer; gives its id. Errors: EMAIL_TAKEN, ROLES_MIXED. */
  openCustomerAccount(actor: Actor, account: CustomerAccount): Promise<string> {
    return this.users.create(actor, account);
  }
}
