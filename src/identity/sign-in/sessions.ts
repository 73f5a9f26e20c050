import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { newId } from '../../shared/ids.js';

const SESSION_DAYS = 30;

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly refreshToken: string;
}

export type Renewal = { readonly session: Session } | { readonly refused: 'ENDED' | 'REUSED' };

interface TokenRow {
  readonly session_id: string;
  readonly user_id: string;
  readonly is_used: boolean;
  readonly is_ended: boolean;
}

/** Sign-ins and their refresh tokens: each token renews once; a second use revokes the whole family. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async start(vendorId: string, userId: string): Promise<Session> {
    const id = newId();
    const now = this.clock.now();
    const end = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
    await this.database.query(
      `insert into session (id, vendor_id, user_id, created_at, expires_at) values ($1, $2, $3, $4, $5)`,
      [id, vendorId, userId, now, end],
    );
    this.database.noteChange({ entity: 'Session', id, before: null, after: { userId } });
    return { id, userId, refreshToken: await this.issue(vendorId, id) };
  }

  /** Uses a refresh token up and gives the next one. */
  async renew(vendorId: string, refreshToken: string): Promise<Renewal> {
    const [row] = await this.database.query<TokenRow>(
      `select t.session_id, s.user_id, t.used_at is not null as is_used,
              s.revoked_at is not null or s.expires_at <= $2 or u.status <> 'ACTIVE' as is_ended
       from refresh_token t join session s on s.id = t.session_id join app_user u on u.id = s.user_id
       where t.hash = $1 for update of t, s`,
      [hashOf(refreshToken), this.clock.now()],
    );
    if (!row || row.is_ended) return { refused: 'ENDED' };
    if (row.is_used) {
      await this.revoke(row.session_id, 'refresh token used twice');
      return { refused: 'REUSED' };
    }
    await this.database.query(`update refresh_token set used_at = $2 where hash = $1`, [
      hashOf(refreshToken),
      this.clock.now(),
    ]);
    const next = await this.issue(vendorId, row.session_id);
    return { session: { id: row.session_id, userId: row.user_id, refreshToken: next } };
  }

  async revokeByToken(refreshToken: string): Promise<void> {
    const [row] = await this.database.query<{ session_id: string }>(
      `select session_id from refresh_token where hash = $1`,
      [hashOf(refreshToken)],
    );
    if (row) await this.revoke(row.session_id, 'signed out');
  }

  async revokeAllOf(userId: string, reason: string): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      `select id from session where user_id = $1 and revoked_at is null`,
      [userId],
    );
    for (const { id } of rows) await this.revoke(id, reason);
  }

  private async revoke(id: string, reason: string): Promise<void> {
    await this.database.query(
      `update session set revoked_at = $2, revoked_because = $3 where id = $1 and revoked_at is null`,
      [id, this.clock.now(), reason],
    );
    this.database.noteChange({ entity: 'Session', id, before: { revoked: false }, after: { revoked: true, reason } });
  }

  private async issue(vendorId: string, sessionId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.query(
      `insert into refresh_token (hash, vendor_id, session_id, issued_at) values ($1, $2, $3, $4)`,
      [hashOf(token), vendorId, sessionId, this.clock.now()],
    );
    return token;
  }
}
