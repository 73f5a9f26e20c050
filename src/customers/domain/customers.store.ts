import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { customerView } from '../views/customer.view.js';
import { Customer } from './customer.entity.js';

@Injectable()
export class Customers extends Store<Customer> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Customer, customerView);
  }
}
