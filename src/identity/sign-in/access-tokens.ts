import { Injectable } from '@nestjs/common';
import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { type Actor, userActor, type UserIdentity } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { SigningKeys } from './signing-keys.js';
import { VerifiedTokens } from './verified-tokens.js';

const ISSUER = 'steward';
export const ACCESS_TOKEN_SECONDS = 600;

export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Short-lived JWTs (EdDSA) that carry all that is needed to know an actor without asking the database. */
@Injectable()
export class AccessTokens {
  private readonly verified = new VerifiedTokens();

  constructor(
    private readonly keys: SigningKeys,
    private readonly clock: Clock,
  ) {}

  async issue(user: UserIdentity, sessionId: string): Promise<AccessToken> {
    const { kid, key } = await this.keys.current();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + ACCESS_TOKEN_SECONDS * 1000);
    const { vendorId, roles, customerId, contactId } = user;
    const token = await new SignJWT({ vendorId, sessionId, roles, customerId, contactId })
      .setProtectedHeader({ alg: 'EdDSA', kid })
      .setIssuer(ISSUER)
      .setSubject(user.userId)
      .setIssuedAt(now)
      .setExpirationTime(expiresAt)
      .sign(key);
    return { token, expiresAt };
  }

  /** The actor of a token; null when it is forged, expired or malformed. Fails when the keys cannot be read. */
  async actorOf(token: string): Promise<Actor | null> {
    return this.verified.actorOf(token, this.clock.now()) ?? this.verify(token);
  }

  private async verify(token: string): Promise<Actor | null> {
    const key = await this.keys.publicKey(keyIdOf(token));
    if (!key) return null;
    try {
      const options = { issuer: ISSUER, algorithms: ['EdDSA'], currentDate: this.clock.now() };
      const { payload } = await jwtVerify<Omit<UserIdentity, 'userId'> & { sessionId: string }>(token, key, options);
      const { vendorId, customerId, contactId, sub, exp } = payload;
      const actor = userActor({ vendorId, customerId, contactId, roles: payload.roles, userId: sub ?? '' });
      this.verified.add(token, { actor, expiresAt: new Date((exp ?? 0) * 1000) });
      return actor;
    } catch {
      return null;
    }
  }
}

function keyIdOf(token: string): string {
  try {
    return decodeProtectedHeader(token).kid ?? '';
  } catch {
    return '';
  }
}
