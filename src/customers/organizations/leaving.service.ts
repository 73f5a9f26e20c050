import { Injectable } from '@nestjs/common';
import { allowOnly, type Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { DomainError } from '../../shared/domain-error.js';
import { ContactAccountsService } from '../contacts/contact-accounts.service.js';
import { CustomerLeft } from '../domain/customers.events.js';
import { mayEditCustomer } from '../domain/customers.policy.js';
import { Customers } from '../domain/customers.store.js';
import type { CustomerLeaveInput } from './customers.inputs.js';

@Injectable()
export class LeavingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly customers: Customers,
    private readonly accounts: ContactAccountsService,
    private readonly events: Events,
  ) {}

  /** Its contacts leave with it. Errors: NOT_FOUND, STALE_VERSION, CUSTOMER_HAS_LEFT, CUSTOMER_HAS_AGREEMENTS. */
  leave(actor: Actor, input: CustomerLeaveInput): Promise<string> {
    return this.database.transaction(async () => {
      const customer = await this.customers.lock(actor, input.customerId, input.expectedVersion);
      allowOnly(mayEditCustomer(actor, customer));
      customer.leave();
      await this.requireNoAgreements(customer.id, customer.timeZone);
      await this.customers.save(customer);
      await this.accounts.leaveAll(actor, customer.id);
      await this.events.publish(new CustomerLeft(customer.id));
      return customer.id;
    });
  }

  /** What is still promised, today or later, must first be ended on purpose. */
  private async requireNoAgreements(customerId: string, timeZone: string): Promise<void> {
    const open = await this.database.query<{ number: string }>(
      `select number from maintenance_agreement a, (select ($2::timestamptz at time zone $3)::date as day) today
       where customer_id = $1 and coalesce(least(ends_on, terminated_on), 'infinity') >= greatest(today.day, starts_on)
       order by number limit 10`,
      [customerId, this.clock.now(), timeZone],
    );
    if (open.length === 0) return;
    throw new DomainError('CUSTOMER_HAS_AGREEMENTS', { details: { numbers: open.map((row) => row.number) } });
  }
}
