import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { productView } from '../views/product.view.js';
import { Product } from './product.entity.js';

@Injectable()
export class Products extends Store<Product> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Product, productView);
  }
}
