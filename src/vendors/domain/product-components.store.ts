import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { productComponentView } from '../views/product-component.view.js';
import { ProductComponent } from './product-component.entity.js';

@Injectable()
export class ProductComponents extends Store<ProductComponent> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, ProductComponent, productComponentView);
  }
}
