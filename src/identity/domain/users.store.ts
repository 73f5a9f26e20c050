import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { userView } from '../views/user.view.js';
import { User } from './user.entity.js';

@Injectable()
export class Users extends Store<User> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, User, userView);
  }
}
