import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import { DomainError } from '../../shared/domain-error.js';
import { Customers } from '../domain/customers.store.js';
import { namedIn } from '../../shared/references.js';

/** Which organization stands below which. */
@Injectable()
export class CustomerTree {
  constructor(
    private readonly database: Database,
    private readonly customers: Customers,
  ) {}

  /** Keeps others from moving organizations of this vendor at the same time: two moves together could close a circle. */
  async hold(actor: Actor): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended('customer tree ' || $1, 0))`, [
      actor.vendorId,
    ]);
  }

  /** Errors: NOT_FOUND, CUSTOMER_HAS_LEFT. */
  async requireParent(actor: Actor, parentId: string): Promise<void> {
    const parent = await namedIn('parentId', this.customers.lock(actor, parentId));
    parent.requireActive(['input', 'parentId']);
  }

  /** Errors: CUSTOMER_TREE_CYCLE when the parent is the organization itself or stands below it. */
  async requireNotBelow(parentId: string, customerId: string): Promise<void> {
    const found = await this.database.query(
      `with recursive above as (
         select c.id, c.parent_id from customer c where c.id = $1
         union
         select c.id, c.parent_id from above join customer c on c.id = above.parent_id
       )
       select 1 from above where id = $2`,
      [parentId, customerId],
    );
    if (found.length > 0) throw new DomainError('CUSTOMER_TREE_CYCLE', { path: ['input', 'parentId'] });
  }
}
