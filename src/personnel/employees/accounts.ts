import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Permission } from '../../access/permission.js';
import { IdentityFace } from '../../identity/index.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Employee } from '../domain/employee.entity.js';

/** Which account is whose. */
@Injectable()
export class Accounts {
  constructor(private readonly identity: IdentityFace) {}

  /** The account, if one is named, is of the staff and in use. Errors: NOT_FOUND, USER_NOT_OF_STAFF. */
  async requireOfStaff(actor: Actor, userId: string | null): Promise<void> {
    const path = ['input', 'userId'];
    if (userId === null || (await this.identity.isStaffWith(actor, userId, Permission.READ_OWN_PROFILE, path))) return;
    throw new DomainError('USER_NOT_OF_STAFF', { path });
  }

  /** Who does not work here any more has no account here. Errors: FORBIDDEN. */
  async closeOf(actor: Actor, { userId }: Employee): Promise<void> {
    if (userId !== null) await this.identity.closeAccount(actor, userId);
  }
}
