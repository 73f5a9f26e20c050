import { Injectable } from '@nestjs/common';
import { allowOnly, type Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { requireKnownZone } from '../../database/time-zones.js';
import { Events } from '../../events/events.js';
import { Customer, type CustomerFacts, SharingMode } from '../domain/customer.entity.js';
import { CustomerRegistered } from '../domain/customers.events.js';
import { mayEditCustomer } from '../domain/customers.policy.js';
import { Customers } from '../domain/customers.store.js';
import { CustomerTree } from './customer-tree.js';
import type { CustomerEditInput, CustomerRegisterInput, CustomerShareTicketsInput } from './customers.inputs.js';

@Injectable()
export class CustomersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly customers: Customers,
    private readonly tree: CustomerTree,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND of the parent, CUSTOMER_HAS_LEFT, INN_INVALID. */
  register(actor: Actor, input: CustomerRegisterInput): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayEditCustomer(actor, actor));
      const facts = factsOf(input);
      if (facts.parentId !== null) await this.tree.requireParent(actor, facts.parentId);
      const sharingMode = input.sharingMode ?? (facts.parentId === null ? SharingMode.NONE : null);
      const birth = { ...facts, vendorId: actor.vendorId, sharingMode };
      const customer = Customer.register(birth, this.clock.now());
      await requireKnownZone(this.database, customer.timeZone);
      await this.customers.insert(customer);
      await this.events.publish(new CustomerRegistered(customer.id));
      return customer.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, CUSTOMER_HAS_LEFT, CUSTOMER_TREE_CYCLE, SHARING_MODE_NEEDS_PARENT, INN_INVALID. */
  edit(actor: Actor, input: CustomerEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const facts = factsOf(input);
      await this.tree.hold(actor);
      const customer = await this.customers.lock(actor, input.customerId, input.expectedVersion);
      allowOnly(mayEditCustomer(actor, customer));
      if (facts.parentId !== null && facts.parentId !== customer.parentId) {
        await this.tree.requireParent(actor, facts.parentId);
        await this.tree.requireNotBelow(facts.parentId, customer.id);
      }
      customer.edit(facts);
      await requireKnownZone(this.database, customer.timeZone);
      await this.customers.save(customer);
      return customer.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, CUSTOMER_HAS_LEFT, SHARING_MODE_NEEDS_PARENT. */
  shareTickets(actor: Actor, input: CustomerShareTicketsInput): Promise<string> {
    return this.database.transaction(async () => {
      const customer = await this.customers.lock(actor, input.customerId, input.expectedVersion);
      allowOnly(mayEditCustomer(actor, customer));
      customer.shareTickets(input.sharingMode ?? null);
      await this.customers.save(customer);
      return customer.id;
    });
  }
}

function factsOf({ name, legalName, inn, parentId, timeZone, locale }: CustomerRegisterInput): CustomerFacts {
  return { name, legalName: legalName ?? null, inn: inn ?? null, parentId: parentId ?? null, timeZone, locale };
}
