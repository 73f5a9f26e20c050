import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { productPlatformView } from '../views/product-platform.view.js';
import { ProductPlatform } from './product-platform.entity.js';

@Injectable()
export class ProductPlatforms extends Store<ProductPlatform> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, ProductPlatform, productPlatformView);
  }
}
