import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { responsibilityView } from '../views/responsibility.view.js';
import { Responsibility } from './responsibility.entity.js';

@Injectable()
export class Responsibilities extends Store<Responsibility> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Responsibility, responsibilityView);
  }
}
