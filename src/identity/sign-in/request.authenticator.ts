import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Authenticator } from '../../access/authenticator.js';
import { ApiTokenCheck } from '../api-tokens/api-token-check.js';
import { AccessTokens } from './access-tokens.js';

/** `Bearer stw_…` is a partner's API token, any other bearer an access token of a session. */
@Injectable()
export class RequestAuthenticator extends Authenticator {
  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly apiTokens: ApiTokenCheck,
  ) {
    super();
  }

  async actorOf(authorization: string | undefined, address: string): Promise<Actor | null> {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return null;
    return token.startsWith('stw_') ? this.apiTokens.actorOf(token, address) : this.accessTokens.actorOf(token);
  }
}
