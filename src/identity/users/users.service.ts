import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly, userActor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/retry.js';
import { Events } from '../../events/events.js';
import { DomainError } from '../../shared/domain-error.js';
import { UserDeactivated } from '../domain/identity.events.js';
import { hashPassword } from '../domain/passwords.js';
import { type NewUser, User, UserStatus } from '../domain/user.entity.js';
import { mayEndAccount } from '../domain/user.policy.js';
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
    private readonly events: Events,
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
      await this.end(user);
      return user.id;
    });
  }

  /** Deactivates an account unless that was done before. Errors: NOT_FOUND, FORBIDDEN. */
  close(actor: Actor, userId: string): Promise<void> {
    return this.database.transaction(async () => {
      const user = await this.users.lock(actor, userId);
      allowOnly(mayEndAccount(actor, user));
      if (user.status === UserStatus.ACTIVE) await this.end(user);
    });
  }

  /** Who acts when the account with this e-mail acts; null when the vendor of the present scope has none in use. */
  async actorOf(email: string): Promise<Actor | null> {
    const wanted = { email: email.toLowerCase(), status: UserStatus.ACTIVE };
    const user = await this.database.transaction(() => this.database.manager.findOneBy(User, wanted));
    return user && userActor({ ...user, userId: user.id });
  }

  private async end(user: User): Promise<void> {
    user.deactivate();
    await this.users.save(user);
    await this.sessions.revokeAllOf(user.id, 'user deactivated');
    await this.events.publish(new UserDeactivated(user.id));
  }
}
