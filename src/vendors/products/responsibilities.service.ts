import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import type { Product } from '../domain/product.entity.js';
import { Products } from '../domain/products.store.js';
import { Responsibilities } from '../domain/responsibilities.store.js';
import { type DeclaredResponsibility, Responsibility } from '../domain/responsibility.entity.js';
import { mayEditProduct } from '../domain/vendors.policy.js';
import type { ProductDeclareResponsibilitiesInput } from './responsibilities.inputs.js';

/** The responsibility matrix of a product. */
@Injectable()
export class ResponsibilitiesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly products: Products,
    private readonly responsibilities: Responsibilities,
  ) {}

  /** Gives the product's id. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN. */
  declare(actor: Actor, input: ProductDeclareResponsibilitiesInput): Promise<string> {
    return this.database.transaction(async () => {
      const product = await this.products.lock(actor, input.productId, input.expectedVersion);
      allowOnly(mayEditProduct(actor, product));
      for (const declared of input.responsibilities) await this.set(actor, product, declared);
      return product.id;
    });
  }

  /** The product's lock keeps two declarations of the same activity apart. */
  private async set(actor: Actor, { id, vendorId }: Product, declared: DeclaredResponsibility): Promise<void> {
    const known = await this.database.manager.findOneBy(Responsibility, { productId: id, activity: declared.activity });
    if (!known) {
      await this.responsibilities.insert(Responsibility.declare(vendorId, id, declared, this.clock.now()));
      return;
    }
    const row = await this.responsibilities.lock(actor, known.id);
    row.assignTo(declared.party);
    await this.responsibilities.save(row);
  }
}
