import { importJWK, type JWK, SignJWT } from 'jose';
import { connected } from './database.js';
import type { Person } from './world.js';

/**
 * Access tokens as the server itself gives them, signed with its key: they last for the whole run, in which people would
 * have to sign in again, and a hundred sign-ins from one address are refused.
 */
export class Tokens {
  private readonly known = new Map<string, string>();

  private constructor(
    private readonly vendorId: string,
    private readonly kid: string,
    private readonly key: Awaited<ReturnType<typeof importJWK>>,
  ) {}

  /** Once the server has given its first token. */
  static async of(url: string, vendorId: string): Promise<Tokens> {
    const { rows } = await connected(url, (client) =>
      client.query<{ id: string; private_jwk: JWK }>(
        `select id, private_jwk from signing_key where retired_at is null order by created_at desc limit 1`,
      ),
    );
    if (!rows[0]) throw new Error('The server has no key to sign with');
    return new Tokens(vendorId, rows[0].id, await importJWK(rows[0].private_jwk, 'EdDSA'));
  }

  async of({ userId, roles, customerId, contactId }: Person): Promise<string> {
    const known = this.known.get(userId);
    if (known !== undefined) return known;
    const token = await new SignJWT({ vendorId: this.vendorId, sessionId: userId, roles, customerId, contactId })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.kid })
      .setIssuer('steward')
      .setSubject(userId)
      .setIssuedAt()
      .setExpirationTime('2h')
      .sign(this.key);
    this.known.set(userId, token);
    return token;
  }
}
