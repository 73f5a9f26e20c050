import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { CatalogueReader } from '../catalogue/catalogue.reader.js';
import { ProductModule } from '../domain/product-module.entity.js';
import { ProductModules } from '../domain/product-modules.store.js';
import { mayEditProduct } from '../domain/vendors.policy.js';
import type {
  ProductModuleAddInput,
  ProductModuleEditInput,
  ProductModuleWithdrawInput,
} from './product-parts.inputs.js';
import { refusingDuplicates } from '../refusing-duplicates.js';

const DUPLICATES = { product_module_code_key: ['PRODUCT_PART_EXISTS', 'code'] } as const;

@Injectable()
export class ProductModulesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly productModules: ProductModules,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, PRODUCT_PART_EXISTS. */
  add(actor: Actor, input: ProductModuleAddInput): Promise<string> {
    return this.database.transaction(async () => {
      const product = await this.catalogue.requireProduct(actor, input.productId, ['input', 'productId']);
      allowOnly(mayEditProduct(actor, product));
      const module = ProductModule.add(product.vendorId, input, this.clock.now());
      await refusingDuplicates(DUPLICATES, () => this.productModules.insert(module));
      return module.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ALREADY_WITHDRAWN. */
  edit(actor: Actor, input: ProductModuleEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const module = await this.productModules.lock(actor, input.productModuleId, input.expectedVersion);
      allowOnly(mayEditProduct(actor, module));
      module.edit(input);
      await this.productModules.save(module);
      return module.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ALREADY_WITHDRAWN. */
  withdraw(actor: Actor, input: ProductModuleWithdrawInput): Promise<string> {
    return this.database.transaction(async () => {
      const module = await this.productModules.lock(actor, input.productModuleId, input.expectedVersion);
      allowOnly(mayEditProduct(actor, module));
      module.withdraw(this.clock.now());
      await this.productModules.save(module);
      return module.id;
    });
  }
}
