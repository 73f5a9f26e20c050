import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { addressView } from '../views/address.view.js';
import { Address } from './address.entity.js';

@Injectable()
export class Addresses extends Store<Address> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Address, addressView);
  }
}
