import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { CatalogueReader } from '../catalogue/catalogue.reader.js';
import { ProductPlatform } from '../domain/product-platform.entity.js';
import { ProductPlatforms } from '../domain/product-platforms.store.js';
import { mayEditProduct } from '../domain/vendors.policy.js';
import type { ProductPlatformAddInput, ProductPlatformWithdrawInput } from './product-parts.inputs.js';
import { refusingDuplicates } from '../refusing-duplicates.js';

const DUPLICATES = { product_platform_name_key: ['PRODUCT_PART_EXISTS', 'name'] } as const;

@Injectable()
export class ProductPlatformsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly productPlatforms: ProductPlatforms,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, PRODUCT_PART_EXISTS. */
  add(actor: Actor, input: ProductPlatformAddInput): Promise<string> {
    return this.database.transaction(async () => {
      const product = await this.catalogue.requireProduct(actor, input.productId, ['input', 'productId']);
      allowOnly(mayEditProduct(actor, product));
      const platform = ProductPlatform.add(product.vendorId, input, this.clock.now());
      await refusingDuplicates(DUPLICATES, () => this.productPlatforms.insert(platform));
      return platform.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ALREADY_WITHDRAWN. */
  withdraw(actor: Actor, input: ProductPlatformWithdrawInput): Promise<string> {
    return this.database.transaction(async () => {
      const platform = await this.productPlatforms.lock(actor, input.productPlatformId, input.expectedVersion);
      allowOnly(mayEditProduct(actor, platform));
      platform.withdraw(this.clock.now());
      await this.productPlatforms.save(platform);
      return platform.id;
    });
  }
}
