import { Injectable } from '@nestjs/common';
import { userActor } from '../../access/actor.js';
import type { Permission } from '../../access/permission.js';
import { Database } from '../../database/database.js';
import { notFound } from '../../shared/domain-error.js';
import { User, UserStatus } from '../domain/user.entity.js';

/** Who works for the vendor, and what each may do; asked in the transaction of other modules' commands. */
@Injectable()
export class Staff {
  constructor(private readonly database: Database) {}

  /** True when the user is an active member of the staff who holds the permission. Errors: NOT_FOUND. */
  async includes(vendorId: string, userId: string, permission: Permission, path: readonly string[]): Promise<boolean> {
    const user = await this.database.manager.findOneBy(User, { id: userId, vendorId });
    if (!user) throw notFound(path);
    if (user.status !== UserStatus.ACTIVE || user.customerId !== null) return false;
    return userActor({ ...user, userId }).permissions.has(permission);
  }
}
