import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { apiTokenView } from '../views/api-token.view.js';
import { ApiToken } from './api-token.entity.js';

@Injectable()
export class ApiTokens extends Store<ApiToken> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, ApiToken, apiTokenView);
  }
}
