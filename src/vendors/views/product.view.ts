import { byColumn, localized, many, one, part } from '../../reading/fields.js';
import { byId, declareRoots, listOf, oneRow } from '../../reading/roots.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { Product } from '../domain/product.entity.js';
import { forReaders } from './visibility.js';

export const productView = view(Product, {
  prefix: 'product',
  visibleTo: forReaders,
  fields: {
    vendor: one('Vendor', 'vendorId'),
    shortAlias: localized('shortAlias'),
    supportCalendar: one('BusinessCalendar', 'supportCalendarId'),
    policies: part<Product>((product) => ({
      requestFlow: product.requestFlow,
      requestersOfChanges: product.requestersOfChanges,
      rightType: product.rightType,
      requiresTrainingAtCommissioning: product.requiresTrainingAtCommissioning,
      sprintDays: product.sprintDays,
    })),
    modules: many('ProductModule', { by: 'productId', order: ['position'] }),
    components: many('ProductComponent', { by: 'productId', order: ['code'] }),
    platforms: many('ProductPlatform', { by: 'productId', order: ['kind', 'name'] }),
    responsibilities: many('Responsibility', { by: 'productId', order: ['activity'] }),
    serviceOfferings: many('ServiceOffering', { by: 'productId', order: ['group', 'position'] }),
    contactChannels: many('ContactChannel', { by: 'productId', order: ['kind', 'createdAt'] }),
    publicLinks: many('PublicLink', { by: 'productId', order: ['kind'] }),
    addresses: many('Address', { by: 'productId', order: ['createdAt'] }),
  },
  list: {
    orders: { NAME: { by: 'name' }, CODE: { by: 'code' }, CREATED_AT: { by: 'createdAt' } },
    defaultOrder: { field: 'NAME', direction: 'ASC' },
    filters: {
      code: byColumn('code'),
      name: byColumn('name'),
      stage: byColumn('stage'),
      objectType: byColumn('objectType'),
      deliveryModel: byColumn('deliveryModel'),
      updatedAt: byColumn('updatedAt'),
    },
  },
});

declareRoots({
  product: byId('Product'),
  productByCode: oneRow(
    'Product',
    (product, _viewer, argument) => sql`${product['code']!} = ${argument('code', 'text')}`,
  ),
  products: listOf('Product'),
});
