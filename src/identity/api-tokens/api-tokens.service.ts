import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { newId } from '../../shared/ids.js';
import { ApiToken } from '../domain/api-token.entity.js';
import { ApiTokens } from '../domain/api-tokens.store.js';
import { hashOf } from '../sign-in/sessions.js';
import type { ApiTokenCreateInput, ApiTokenRevokeInput } from './api-tokens.inputs.js';
import { newSecret, tokenText } from './token-text.js';

@Injectable()
export class ApiTokensService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tokens: ApiTokens,
  ) {}

  /** The text of the token is given once and kept nowhere. Errors: EXPIRY_IN_THE_PAST, NOT_FOUND (customerId). */
  async create(actor: Actor, input: ApiTokenCreateInput): Promise<{ id: string; text: string }> {
    const secret = newSecret();
    const birth = {
      id: newId(),
      vendorId: actor.vendorId,
      name: input.name,
      secretHash: hashOf(secret),
      scopes: input.scopes,
      customerId: input.customerId ?? null,
      addresses: input.addresses ?? [],
      trustedDocumentsOnly: input.trustedDocumentsOnly ?? false,
      expiresAt: input.expiresAt,
      createdById: actor.userId,
    };
    const token = ApiToken.create(birth, this.clock.now());
    await this.database.transaction(async () => {
      if (token.customerId) await this.tokens.requireCustomer(actor, token.customerId);
      await this.tokens.insert(token);
    });
    return { id: token.id, text: tokenText(token.id, secret) };
  }

  /** Errors: NOT_FOUND, STALE_VERSION, ALREADY_REVOKED. */
  revoke(actor: Actor, input: ApiTokenRevokeInput): Promise<string> {
    return this.database.transaction(async () => {
      const token = await this.tokens.lock(actor, input.apiTokenId, input.expectedVersion);
      token.revoke(this.clock.now());
      await this.tokens.save(token);
      return token.id;
    });
  }
}
