import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { CatalogueReader } from './catalogue.reader.js';
import { ServiceOffering } from '../domain/service-offering.entity.js';
import { ServiceOfferings } from '../domain/service-offerings.store.js';
import { mayEditProduct } from '../domain/vendors.policy.js';
import type {
  ServiceOfferingAddInput,
  ServiceOfferingEditInput,
  ServiceOfferingWithdrawInput,
} from './service-offerings.inputs.js';
import { refusingDuplicates } from '../refusing-duplicates.js';

const DUPLICATES = { service_offering_code_key: ['OFFERING_EXISTS', 'code'] } as const;

@Injectable()
export class ServiceOfferingsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly serviceOfferings: ServiceOfferings,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, OFFERING_EXISTS. */
  add(actor: Actor, input: ServiceOfferingAddInput): Promise<string> {
    return this.database.transaction(async () => {
      const product = await this.catalogue.requireProduct(actor, input.productId, ['input', 'productId']);
      allowOnly(mayEditProduct(actor, product));
      const offering = ServiceOffering.add(product.vendorId, input, this.clock.now());
      await refusingDuplicates(DUPLICATES, () => this.serviceOfferings.insert(offering));
      return offering.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ALREADY_WITHDRAWN. */
  edit(actor: Actor, input: ServiceOfferingEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const offering = await this.serviceOfferings.lock(actor, input.serviceOfferingId, input.expectedVersion);
      allowOnly(mayEditProduct(actor, offering));
      offering.edit(input);
      await this.serviceOfferings.save(offering);
      return offering.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ALREADY_WITHDRAWN. */
  withdraw(actor: Actor, input: ServiceOfferingWithdrawInput): Promise<string> {
    return this.database.transaction(async () => {
      const offering = await this.serviceOfferings.lock(actor, input.serviceOfferingId, input.expectedVersion);
      allowOnly(mayEditProduct(actor, offering));
      offering.withdraw(this.clock.now());
      await this.serviceOfferings.save(offering);
      return offering.id;
    });
  }
}
