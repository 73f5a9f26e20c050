import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { CalendarReader } from '../calendars/calendar.reader.js';
import { type NewProduct, Product } from '../domain/product.entity.js';
import { Products } from '../domain/products.store.js';
import { mayEditProduct } from '../domain/vendors.policy.js';
import { refusingDuplicates } from '../refusing-duplicates.js';
import type {
  ProductDeclarePoliciesInput,
  ProductDeclareSupportScheduleInput,
  ProductEditInput,
} from './products.inputs.js';

const DUPLICATES = { product_code_key: ['PRODUCT_CODE_TAKEN', 'code'] } as const;

@Injectable()
export class ProductsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly products: Products,
    private readonly calendars: CalendarReader,
  ) {}

  /** Errors: FORBIDDEN, PRODUCT_CODE_TAKEN. */
  create(actor: Actor, input: NewProduct): Promise<string> {
    return this.database.transaction(async () => {
      const product = Product.create(actor.vendorId, input, this.clock.now());
      allowOnly(mayEditProduct(actor, product));
      await refusingDuplicates(DUPLICATES, () => this.products.insert(product));
      return product.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN. */
  edit(actor: Actor, input: ProductEditInput): Promise<string> {
    return this.change(actor, input, (product) => product.edit(input));
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN. */
  declarePolicies(actor: Actor, input: ProductDeclarePoliciesInput): Promise<string> {
    return this.change(actor, input, (product) => product.declarePolicies(input));
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, SUPPORT_CALENDAR_MISMATCH. */
  declareSupportSchedule(actor: Actor, input: ProductDeclareSupportScheduleInput): Promise<string> {
    return this.change(actor, input, async (product) => {
      if (input.calendarId != null) await this.calendars.require(actor, input.calendarId, ['input', 'calendarId']);
      product.declareSupportSchedule(input);
    });
  }

  private change(
    actor: Actor,
    { productId, expectedVersion }: { productId: string; expectedVersion?: number | null },
    act: (product: Product) => void | Promise<void>,
  ): Promise<string> {
    return this.database.transaction(async () => {
      const product = await this.products.lock(actor, productId, expectedVersion);
      allowOnly(mayEditProduct(actor, product));
      await act(product);
      await this.products.save(product);
      return product.id;
    });
  }
}
