import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';

/** Whether customers have people who may run a product (C-21). */
@Injectable()
export class Administrators {
  constructor(private readonly database: Database) {}

  /** True when an active administrator of the customer has a valid pass in each course, and has acknowledged each document, that is asked of administrators. */
  async hasTrained(customerId: string, productId: string, at: Date): Promise<boolean> {
    return this.database.transaction(async () => {
      const [row] = await this.database.query<{ found: boolean }>(
        `select exists (select from contact p where p.customer_id = $1 and p.role = 'ADMINISTRATOR' and p.status = 'ACTIVE'
                           and is_trained_administrator(p.id, $2, $3)) as found`,
        [customerId, productId, at],
      );
      return row?.found ?? false;
    });
  }
}
