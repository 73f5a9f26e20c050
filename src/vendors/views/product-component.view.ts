import { localized, value } from '../../reading/fields.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { ProductComponent } from '../domain/product-component.entity.js';
import { forReaders } from './visibility.js';

/** Withdrawn components stay visible to all, because releases name them. */
export const productComponentView = view(ProductComponent, {
  prefix: 'component',
  visibleTo: forReaders,
  fields: {
    name: localized('name'),
    isActive: value<ProductComponent>((component) => sql`${component.withdrawnAt} is null`),
  },
});
