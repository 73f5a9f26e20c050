import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { VendorsFace } from '../../vendors/index.js';
import type { Customer } from '../domain/customer.entity.js';
import { Customers } from '../domain/customers.store.js';
import { namedIn } from '../../shared/references.js';
import { ServicePlans } from '../domain/service-plans.store.js';
import type { AgreementConcludeInput } from './agreements.inputs.js';

/** The rows that an agreement binds together. */
@Injectable()
export class AgreementParties {
  constructor(
    private readonly customers: Customers,
    private readonly plans: ServicePlans,
    private readonly vendors: VendorsFace,
  ) {}

  /** Locks the customer, and checks all that the input names. Errors: NOT_FOUND, CUSTOMER_HAS_LEFT. */
  async require(actor: Actor, input: AgreementConcludeInput): Promise<Customer> {
    const customer = await namedIn('customerId', this.hold(actor, input.customerId));
    customer.requireActive(['input', 'customerId']);
    if (input.servicePlanId != null) await namedIn('servicePlanId', this.plans.lock(actor, input.servicePlanId));
    for (const productId of input.productIds) {
      await this.vendors.requireProduct(actor, productId, ['input', 'productIds']);
    }
    return customer;
  }

  /** Keeps other agreements of the customer waiting until this transaction ends. */
  hold(actor: Actor, customerId: string): Promise<Customer> {
    return this.customers.lock(actor, customerId);
  }
}
