import { localized, one, value } from '../../reading/fields.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { Address } from '../domain/address.entity.js';
import { activeForReaders } from './visibility.js';

export const addressView = view(Address, {
  prefix: 'address',
  visibleTo: activeForReaders,
  fields: {
    product: one('Product', 'productId'),
    locality: localized('locality'),
    street: localized('street'),
    building: localized('building'),
    office: localized('office'),
    line: localized('line'),
    isActive: value<Address>((address) => sql`${address.withdrawnAt} is null`),
  },
});
