import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { productModuleView } from '../views/product-module.view.js';
import { ProductModule } from './product-module.entity.js';

@Injectable()
export class ProductModules extends Store<ProductModule> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, ProductModule, productModuleView);
  }
}
