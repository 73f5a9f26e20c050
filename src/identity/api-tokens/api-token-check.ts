import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, partnerActor } from '../../access/actor.js';
import type { Scope } from '../../access/roles.js';
import { Clock } from '../../clock/clock.js';
import { hashOf } from '../sign-in/sessions.js';
import { readTokenText } from './token-text.js';

interface TokenRow {
  readonly vendor_id: string;
  readonly scopes: Scope[];
  readonly customer_id: string | null;
  readonly trusted_documents_only: boolean;
}

@Injectable()
export class ApiTokenCheck {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The partner behind a token text; null when it is unknown, expired, revoked, or comes from another address. */
  async actorOf(text: string, address: string): Promise<Actor | null> {
    const token = readTokenText(text);
    if (!token) return null;
    const [row] = await this.dataSource.query<TokenRow[]>(`select * from use_api_token($1, $2, $3, $4)`, [
      token.id,
      hashOf(token.secret),
      address,
      this.clock.now(),
    ]);
    if (!row) return null;
    const limits = { customerId: row.customer_id, trustedDocumentsOnly: row.trusted_documents_only };
    return partnerActor({ vendorId: row.vendor_id, tokenId: token.id, scopes: row.scopes, ...limits });
  }
}
