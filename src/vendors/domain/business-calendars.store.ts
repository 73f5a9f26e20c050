import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { businessCalendarView } from '../views/business-calendar.view.js';
import { BusinessCalendar } from './business-calendar.entity.js';

@Injectable()
export class BusinessCalendars extends Store<BusinessCalendar> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, BusinessCalendar, businessCalendarView);
  }
}
