import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { vendorView } from '../views/vendor.view.js';
import { Vendor } from './vendor.entity.js';

@Injectable()
export class Vendors extends Store<Vendor> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Vendor, vendorView);
  }
}
