import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { CatalogueReader } from '../catalogue/catalogue.reader.js';
import { ProductComponent } from '../domain/product-component.entity.js';
import { ProductComponents } from '../domain/product-components.store.js';
import { mayEditProduct } from '../domain/vendors.policy.js';
import type {
  ProductComponentAddInput,
  ProductComponentEditInput,
  ProductComponentWithdrawInput,
} from './product-parts.inputs.js';
import { refusingDuplicates } from '../refusing-duplicates.js';

const DUPLICATES = { product_component_code_key: ['PRODUCT_PART_EXISTS', 'code'] } as const;

@Injectable()
export class ProductComponentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly productComponents: ProductComponents,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, PRODUCT_PART_EXISTS. */
  add(actor: Actor, input: ProductComponentAddInput): Promise<string> {
    return this.database.transaction(async () => {
      const product = await this.catalogue.requireProduct(actor, input.productId, ['input', 'productId']);
      allowOnly(mayEditProduct(actor, product));
      const component = ProductComponent.add(product.vendorId, input, this.clock.now());
      await refusingDuplicates(DUPLICATES, () => this.productComponents.insert(component));
      return component.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ALREADY_WITHDRAWN. */
  edit(actor: Actor, input: ProductComponentEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const component = await this.productComponents.lock(actor, input.productComponentId, input.expectedVersion);
      allowOnly(mayEditProduct(actor, component));
      component.edit(input);
      await this.productComponents.save(component);
      return component.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ALREADY_WITHDRAWN. */
  withdraw(actor: Actor, input: ProductComponentWithdrawInput): Promise<string> {
    return this.database.transaction(async () => {
      const component = await this.productComponents.lock(actor, input.productComponentId, input.expectedVersion);
      allowOnly(mayEditProduct(actor, component));
      component.withdraw(this.clock.now());
      await this.productComponents.save(component);
      return component.id;
    });
  }
}
