import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import { notFound } from '../../shared/domain-error.js';
import { Customer, CustomerStatus } from '../domain/customer.entity.js';
import { ServicePlan } from '../domain/service-plan.entity.js';

/** The agreement in force, as far as other modules need it. */
export interface AgreementRef {
  readonly agreementId: string;
  /** Null: the default plan of the vendor. */
  readonly servicePlanId: string | null;
}

/** What is promised to whom, read in the transaction of other modules' commands or in one of its own. */
@Injectable()
export class Promises {
  constructor(private readonly database: Database) {}

  async requireCustomer(actor: Actor, id: string, path?: readonly string[]): Promise<Customer> {
    const where = { id, vendorId: actor.vendorId, status: CustomerStatus.ACTIVE };
    const customer = await this.database.transaction(() => this.database.manager.findOneBy(Customer, where));
    if (!customer || (actor.customerId !== null && actor.customerId !== id)) throw notFound(path);
    return customer;
  }

  async requirePlan({ vendorId }: Actor, id: string, path?: readonly string[]): Promise<string> {
    const plan = await this.database.transaction(() => this.database.manager.findOneBy(ServicePlan, { id, vendorId }));
    if (!plan) throw notFound(path);
    return plan.id;
  }

  /** At most one, because agreements of a customer never overlap in a product. */
  agreementFor(customerId: string, productId: string, at: Date): Promise<AgreementRef | null> {
    return this.database.transaction(async () => {
      const [agreement] = await this.database.query<{ id: string; service_plan_id: string | null }>(
        `select a.id, a.service_plan_id
         from maintenance_agreement a
         join customer c on c.id = a.customer_id
         join maintenance_agreement_product p on p.agreement_id = a.id and p.product_id = $2
         cross join lateral (select ($3::timestamptz at time zone c.time_zone)::date as day) local
         where a.customer_id = $1 and local.day >= a.starts_on
           and local.day <= coalesce(least(a.ends_on, a.terminated_on), 'infinity')`,
        [customerId, productId, at],
      );
      return agreement ? { agreementId: agreement.id, servicePlanId: agreement.service_plan_id } : null;
    });
  }
}
