import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { viewOf } from '../../reading/view.js';
import { notFound } from '../../shared/domain-error.js';
import { apiTokenView } from '../views/api-token.view.js';
import { ApiToken } from './api-token.entity.js';

@Injectable()
export class ApiTokens extends Store<ApiToken> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, ApiToken, apiTokenView);
  }

  /** Customers stand above this module and are known by name only. Errors: NOT_FOUND unless the actor sees the one. */
  async requireCustomer(actor: Actor, id: string): Promise<void> {
    if (!(await this.isVisible(actor, viewOf('Customer'), id))) throw notFound(['input', 'customerId']);
  }
}
