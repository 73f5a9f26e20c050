import { Permission } from '../../access/permission.js';
import { byColumn, byReference, connection, one, value } from '../../reading/fields.js';
import { byId, declareRoots, listOf } from '../../reading/roots.js';
import { type Sql, sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import type { ViewerShape } from '../../reading/viewer.js';
import { Customer } from '../domain/customer.entity.js';

/** Staff and partners see all customers of the vendor; who is bound to one organization sees that one only. */
export function ofCustomer(viewer: ViewerShape, customerId: Sql): Sql {
  if (!viewer.can(Permission.READ_CUSTOMERS)) return sql`false`;
  return viewer.isLimitedToCustomer ? sql`${customerId} = ${viewer.customerId}` : sql`true`;
}

export const customerView = view(Customer, {
  prefix: 'customer',
  visibleTo: (viewer, customer) => ofCustomer(viewer, customer.id),
  fields: {
    parent: one('Customer', 'parentId'),
    children: connection('Customer', { by: 'parentId' }),
    contacts: connection('Contact', { by: 'customerId' }),
    agreements: connection('MaintenanceAgreement', { by: 'customerId' }),
    sharingMode: value((customer: RowSql<Customer>) => sql`sharing_mode_of(${customer.id})`),
    isSharingModeInherited: value((customer: RowSql<Customer>) => sql`${customer.sharingMode} is null`),
  },
  list: {
    orders: { NAME: { by: 'name' }, CREATED_AT: { by: 'createdAt' }, UPDATED_AT: { by: 'updatedAt' } },
    defaultOrder: { field: 'NAME', direction: 'ASC' },
    filters: {
      name: byColumn('name'),
      legalName: byColumn('legalName'),
      inn: byColumn('inn'),
      status: byColumn('status'),
      parentId: byReference('parentId', 'customer'),
      createdAt: byColumn('createdAt'),
      updatedAt: byColumn('updatedAt'),
    },
  },
});

declareRoots({ customer: byId('Customer'), customers: listOf('Customer') });
