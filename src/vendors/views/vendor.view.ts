import { connection, localized, many } from '../../reading/fields.js';
import { declareRoots, oneRow } from '../../reading/roots.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { Vendor } from '../domain/vendor.entity.js';
import { forReaders } from './visibility.js';

export const vendorView = view(Vendor, {
  prefix: 'vendor',
  visibleTo: (viewer, vendor) => sql`(${vendor.id} = ${viewer.vendorId} and ${forReaders(viewer)})`,
  fields: {
    legalName: localized('legalName'),
    shortName: localized('shortName'),
    maintenanceStrategy: localized('maintenanceStrategy'),
    addresses: many('Address', { by: 'vendorId', order: ['createdAt'] }),
    publicLinks: many('PublicLink', { by: 'vendorId', order: ['kind'] }),
    products: connection('Product', { by: 'vendorId' }),
  },
});

declareRoots({ vendor: oneRow('Vendor', (vendor, viewer) => sql`${vendor['id']!} = ${viewer.vendorId}`) });
