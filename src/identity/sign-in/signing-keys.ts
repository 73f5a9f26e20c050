import { Injectable } from '@nestjs/common';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { newId } from '../../shared/ids.js';

/** A retired key still verifies the tokens that it has signed: they live for ten minutes. */
const VERIFIES_AFTER_RETIREMENT = '15 minutes';

interface KeyRow {
  readonly id: string;
  readonly private_jwk: JWK;
  readonly public_jwk: JWK;
}

export interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

/** The Ed25519 keys of access tokens, shared by all processes through the database. */
@Injectable()
export class SigningKeys {
  private readonly verifying = new Map<string, CryptoKey>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The key that signs now; the first start makes one. */
  async current(): Promise<SigningKey> {
    const row = (await this.newest()) ?? (await this.rotate(false));
    return { kid: row.id, key: (await importJWK(row.private_jwk, 'EdDSA')) as CryptoKey };
  }

  /** The public key with an id, or null when it does not verify any more. */
  async publicKey(kid: string): Promise<CryptoKey | null> {
    const known = this.verifying.get(kid);
    if (known) return known;
    for (const jwk of await this.published()) {
      if (jwk.kid) this.verifying.set(jwk.kid, (await importJWK(jwk, 'EdDSA')) as CryptoKey);
    }
    return this.verifying.get(kid) ?? null;
  }

  /** The public keys as a JWK set shows them. */
  async published(): Promise<JWK[]> {
    const rows = await this.dataSource.query<KeyRow[]>(
      `select id, public_jwk from signing_key where retired_at is null or retired_at > $1::timestamptz - interval '${VERIFIES_AFTER_RETIREMENT}'`,
      [this.clock.now()],
    );
    return rows.map((row) => ({ ...row.public_jwk, kid: row.id, alg: 'EdDSA', use: 'sig' }));
  }

  /** Makes a new key and retires the others; unless forced, only when there is none. Two processes make one key. */
  async rotate(isForced = true): Promise<KeyRow> {
    const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const [privateJwk, publicJwk] = await Promise.all([exportJWK(pair.privateKey), exportJWK(pair.publicKey)]);
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(hashtext('signing-key'))`);
      const present = isForced ? undefined : await this.newest();
      if (present) return present;
      const at = this.clock.now();
      const id = newId();
      await manager.query(`update signing_key set retired_at = $1 where retired_at is null`, [at]);
      await manager.query(`insert into signing_key (id, private_jwk, public_jwk, created_at) values ($1, $2, $3, $4)`, [
        id,
        privateJwk,
        publicJwk,
        at,
      ]);
      return { id, private_jwk: privateJwk, public_jwk: publicJwk };
    });
  }

  private async newest(): Promise<KeyRow | undefined> {
    const [row] = await this.dataSource.query<KeyRow[]>(
      `select id, private_jwk, public_jwk from signing_key where retired_at is null order by created_at desc limit 1`,
    );
    return row;
  }
}
