import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { holidaySetView } from '../views/holiday-set.view.js';
import { HolidaySet } from './holiday-set.entity.js';

@Injectable()
export class HolidaySets extends Store<HolidaySet> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, HolidaySet, holidaySetView);
  }
}
