import { systemActor } from '../../src/access/actor.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import type { NewProduct } from '../../src/vendors/domain/product.entity.js';
import { DeliveryModel, ProductObjectType, ProductStage } from '../../src/vendors/domain/product.enums.js';
import { ProductsService } from '../../src/vendors/products/products.service.js';
import { asSystem } from '../support/actors.js';
import type { TestApp } from '../support/use-app.js';

export interface TestProduct {
  readonly productId: string;
  /** `product_…` */
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** A product of a vendor, in operation; its policies, catalogue and channels are not declared. */
export async function aProduct(
  app: TestApp,
  { vendorId }: { vendorId: string },
  given: Partial<NewProduct> = {},
): Promise<TestProduct> {
  const birth = {
    code: `product-${newId().slice(-12)}`,
    name: 'AMBER CRM',
    objectType: ProductObjectType.COMPUTER_PROGRAM,
    deliveryModel: DeliveryModel.ON_PREMISE,
    stage: ProductStage.OPERATION,
    ...given,
  };
  const service = app.nest.get(ProductsService, { strict: false });
  const productId = await asSystem(vendorId, () => service.create(systemActor(vendorId), birth));
  return { productId, id: toPublicId('product', productId), code: birth.code, name: birth.name };
}
