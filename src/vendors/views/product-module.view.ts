import { localized, value } from '../../reading/fields.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { ProductModule } from '../domain/product-module.entity.js';
import { forReaders } from './visibility.js';

/** Withdrawn modules stay visible to all, because tickets name them. */
export const productModuleView = view(ProductModule, {
  prefix: 'module',
  visibleTo: forReaders,
  fields: {
    name: localized('name'),
    isActive: value<ProductModule>((module) => sql`${module.withdrawnAt} is null`),
  },
});
