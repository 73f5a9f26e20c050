import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/retry.js';
import { DomainError } from '../../shared/domain-error.js';
import { hashPassword } from '../domain/passwords.js';
import { type NewUser, User } from '../domain/user.entity.js';
import { Users } from '../domain/users.store.js';
import { Sessions } from '../sign-in/sessions.js';
import type { UserDeactivateInput } from './users.inputs.js';

type NewAccount = Omit<NewUser, 'vendorId' | 'passwordHash'> & { readonly password: string };

@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly users: Users,
    private readonly sessions: Sessions,
  ) {}

  /** Errors: EMAIL_TAKEN, ROLES_MIXED. */
  async create(
    actor: Actor,
    { password, email, name, locale, roles, customerId, contactId }: NewAccount,
  ): Promise<string> {
    const passwordHash = await hashPassword(password);
    const birth = { vendorId: actor.vendorId, email, name, locale, roles, customerId, contactId, passwordHash };
    const user = User.create(birth, this.clock.now());
    try {
      await this.database.transaction(() => this.users.insert(user));
    } catch (error) {
      if (!isUniqueViolation(error, 'app_user_email_key')) throw error;
      throw new DomainError('EMAIL_TAKEN', { path: ['input', 'email'] });
    }
    return user.id;
  }

  /** Errors: NOT_FOUND, STALE_VERSION, ALREADY_DEACTIVATED. */
  deactivate(actor: Actor, input: UserDeactivateInput): Promise<string> {
    return this.database.transaction(async () => {
      const user = await this.users.lock(actor, input.userId, input.expectedVersion);
      user.deactivate();
      await this.users.save(user);
      await this.sessions.revokeAllOf(user.id, 'user deactivated');
      return user.id;
    });
  }
}
