import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/retry.js';
import { Store } from '../../database/store.js';
import { DomainError } from '../../shared/domain-error.js';
import { newId, toPublicId } from '../../shared/ids.js';
import { agreementView } from '../views/agreement.view.js';
import { CoveredProduct } from './covered-product.entity.js';
import { MaintenanceAgreement } from './maintenance-agreement.entity.js';

@Injectable()
export class Agreements extends Store<MaintenanceAgreement> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, MaintenanceAgreement, agreementView);
  }

  /** The customer must be locked. Errors: AGREEMENT_NUMBER_TAKEN, AGREEMENT_OVERLAPS. */
  async insertCovering(agreement: MaintenanceAgreement, productIds: readonly string[]): Promise<void> {
    await this.requireFree(agreement, productIds, 'productIds');
    await this.insert(agreement).catch(nameTakenNumber);
    for (const productId of productIds) {
      const row = { id: newId(), vendorId: agreement.vendorId, agreementId: agreement.id, productId };
      await this.database.manager.insert(CoveredProduct, row);
      this.database.noteChange({ entity: 'CoveredProduct', id: row.id, before: null, after: row });
    }
  }

  /** Saves a longer period. The customer must be locked. Errors: AGREEMENT_OVERLAPS. */
  async saveExtended(agreement: MaintenanceAgreement): Promise<void> {
    const covered = await this.database.query<{ product_id: string }>(
      'select product_id from maintenance_agreement_product where agreement_id = $1',
      [agreement.id],
    );
    const productIds = covered.map((row) => row.product_id);
    await this.requireFree(agreement, productIds, 'endsOn');
    await this.save(agreement);
  }

  /** No day of a product is promised twice to one customer: nobody could say which promise holds. */
  private async requireFree(
    { id, customerId, startsOn, endsOn }: MaintenanceAgreement,
    productIds: readonly string[],
    field: string,
  ): Promise<void> {
    const [other] = await this.database.query<{ number: string; product_id: string }>(
      `select a.number, p.product_id
       from maintenance_agreement a
       join maintenance_agreement_product p on p.agreement_id = a.id and p.product_id = any ($3)
       cross join lateral (select coalesce(least(a.ends_on, a.terminated_on), 'infinity') as day) last
       where a.customer_id = $1 and a.id <> $2
         and a.starts_on <= coalesce($5::date, 'infinity') and last.day >= greatest($4::date, a.starts_on)
       order by a.starts_on, a.id limit 1`,
      [customerId, id, productIds, startsOn, endsOn],
    );
    if (!other) return;
    const details = { number: other.number, productId: toPublicId('product', other.product_id) };
    throw new DomainError('AGREEMENT_OVERLAPS', { path: ['input', field], details });
  }
}

function nameTakenNumber(error: unknown): never {
  if (!isUniqueViolation(error, 'maintenance_agreement_number_key')) throw error;
  throw new DomainError('AGREEMENT_NUMBER_TAKEN', { path: ['input', 'number'] });
}
