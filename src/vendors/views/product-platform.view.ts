import { value } from '../../reading/fields.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { ProductPlatform } from '../domain/product-platform.entity.js';
import { activeForReaders } from './visibility.js';

export const productPlatformView = view(ProductPlatform, {
  prefix: 'platform',
  visibleTo: activeForReaders,
  fields: {
    isActive: value<ProductPlatform>((platform) => sql`${platform.withdrawnAt} is null`),
  },
});
