import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { DomainError } from '../../shared/domain-error.js';
import { customerView } from '../views/customer.view.js';
import { Customer } from './customer.entity.js';

@Injectable()
export class Customers extends Store<Customer> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Customer, customerView);
  }

  /** PostgreSQL computes days of customers and may know fewer zones than Node does. Errors: VALIDATION_FAILED. */
  async requireZone(timeZone: string): Promise<void> {
    const [known] = await this.database.query('select 1 from pg_timezone_names where name = $1', [timeZone]);
    if (known) return;
    const details = { rule: 'isTimeZone', property: 'timeZone' };
    throw new DomainError('VALIDATION_FAILED', { path: ['input', 'timeZone'], details });
  }
}
