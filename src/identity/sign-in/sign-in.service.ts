import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, systemActor, userActor } from '../../access/actor.js';
import { currentScope } from '../../access/scope.js';
import { Database } from '../../database/database.js';
import { DomainError } from '../../shared/domain-error.js';
import { toPublicId } from '../../shared/ids.js';
import { isPassword, pretendToCheck } from '../domain/passwords.js';
import { User } from '../domain/user.entity.js';
import { type AccessToken, AccessTokens } from './access-tokens.js';
import { hashOf, type Session, Sessions } from './sessions.js';
import { SignInAttempts } from './sign-in-attempts.js';

interface Candidate {
  readonly user_id: string;
  readonly vendor_id: string;
  readonly password_hash: string;
}

/** What a successful sign-in gives: who is signed in now, and his tokens. */
export interface SignedIn {
  readonly actor: Actor;
  readonly userId: string;
  readonly access: AccessToken;
  readonly refreshToken: string;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly accessTokens: AccessTokens,
    private readonly attempts: SignInAttempts,
  ) {}

  /** Errors: SIGN_IN_FAILED, VENDOR_REQUIRED (details: vendorIds), TooManyAttempts. */
  async signIn(email: string, password: string, vendorId?: string | null): Promise<SignedIn> {
    await this.attempts.begin(email);
    const candidates = await this.dataSource.query<Candidate[]>(`select * from sign_in_candidates($1)`, [email]);
    const wanted = candidates.filter((each) => vendorId == null || each.vendor_id === vendorId);
    const checks = await Promise.all(wanted.map((each) => isPassword(each.password_hash, password)));
    if (wanted.length === 0) await pretendToCheck(password);
    const [account, ...others] = wanted.filter((_, at) => checks[at]);
    if (!account) throw new DomainError('SIGN_IN_FAILED');
    await this.attempts.succeed(email);
    if (others.length > 0) {
      const vendorIds = [account, ...others].map((each) => toPublicId('vendor', each.vendor_id));
      throw new DomainError('VENDOR_REQUIRED', { path: ['input', 'vendorId'], details: { vendorIds } });
    }
    return this.within(account.vendor_id, () => this.sessions.start(account.vendor_id, account.user_id));
  }

  /** Errors: SESSION_ENDED; a token used twice also ends the session of whoever holds the other one. */
  async refresh(refreshToken: string): Promise<SignedIn> {
    const vendorId = await this.vendorOf(refreshToken);
    if (!vendorId) throw new DomainError('SESSION_ENDED');
    return this.within(vendorId, async () => {
      const renewal = await this.sessions.renew(vendorId, refreshToken);
      return 'session' in renewal ? renewal.session : null;
    });
  }

  /** Ends the session of a refresh token; an unknown one is ended already. */
  async signOut(refreshToken: string): Promise<void> {
    const vendorId = await this.vendorOf(refreshToken);
    if (!vendorId) return;
    this.enter(systemActor(vendorId));
    await this.database.transaction(() => this.sessions.revokeByToken(refreshToken));
  }

  /** The refusal comes after the commit: that a token was used twice must stay written. */
  private async within(vendorId: string, begin: () => Promise<Session | null>): Promise<SignedIn> {
    this.enter(systemActor(vendorId));
    const found = await this.database.transaction(async () => {
      const session = await begin();
      const user = session && (await this.database.manager.findOneBy(User, { id: session.userId }));
      return user ? { session, user } : null;
    });
    if (!found) throw new DomainError('SESSION_ENDED');
    const { session, user } = found;
    const actor = userActor({ ...user, userId: user.id });
    this.enter(actor);
    const access = await this.accessTokens.issue({ ...user, userId: user.id }, session.id);
    return { actor, userId: user.id, access, refreshToken: session.refreshToken };
  }

  private async vendorOf(refreshToken: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ vendor: string | null }[]>(
      `select vendor_of_refresh_token($1) as vendor`,
      [hashOf(refreshToken)],
    );
    return row?.vendor ?? null;
  }

  private enter(actor: Actor): void {
    const scope = currentScope();
    if (scope) scope.actor = actor;
  }
}
