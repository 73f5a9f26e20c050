import { Permission } from '../../access/permission.js';
import { byColumn, byReference, many, one, value } from '../../reading/fields.js';
import { byId, declareRoots, listOf } from '../../reading/roots.js';
import { now, type Sql, sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import type { ViewerShape } from '../../reading/viewer.js';
import { CoveredProduct } from '../domain/covered-product.entity.js';
import { MaintenanceAgreement } from '../domain/maintenance-agreement.entity.js';
import { ofCustomer } from './customer.view.js';

/** Of a customer's people only his administrator sees the contracts. */
function visibleTo(viewer: ViewerShape, agreement: RowSql<MaintenanceAgreement>): Sql {
  if (viewer.isCustomer && !viewer.can(Permission.EDIT_OWN_CONTACTS)) return sql`false`;
  return ofCustomer(viewer, agreement.customerId);
}

/** Days are the customer's: an agreement that ends today still holds until his midnight. */
function status(agreement: RowSql<MaintenanceAgreement>): Sql {
  const today = sql`(${now} at time zone (select home.time_zone from customer home where home.id = ${agreement.customerId}))::date`;
  return sql`(select case
    when ${agreement.terminatedOn} < greatest(today.day, ${agreement.startsOn}) then 'TERMINATED'
    when today.day < ${agreement.startsOn} then 'PLANNED'
    when ${agreement.endsOn} < today.day then 'EXPIRED'
    else 'ACTIVE' end from (select ${today} as day) today)`;
}

export const agreementView = view(MaintenanceAgreement, {
  prefix: 'agreement',
  visibleTo,
  fields: {
    customer: one('Customer', 'customerId'),
    servicePlan: one('ServicePlan', 'servicePlanId'),
    coveredProducts: many('CoveredProduct', { by: 'agreementId', order: ['id'] }),
    status: value(status),
  },
  list: {
    orders: {
      STARTS_ON: { by: 'startsOn' },
      ENDS_ON: { by: 'endsOn', whenNull: `'infinity'::date` },
      UPDATED_AT: { by: 'updatedAt' },
    },
    defaultOrder: { field: 'STARTS_ON', direction: 'DESC' },
    filters: {
      number: byColumn('number'),
      customerId: byReference('customerId', 'customer'),
      servicePlanId: byReference('servicePlanId', 'serviceplan'),
      startsOn: byColumn('startsOn'),
      endsOn: byColumn('endsOn'),
      terminatedOn: byColumn('terminatedOn'),
      updatedAt: byColumn('updatedAt'),
    },
  },
});

view(CoveredProduct, {
  visibleTo: () => sql`true`,
  within: 'agreement',
  fields: { agreement: one('MaintenanceAgreement', 'agreementId'), product: one('Product', 'productId') },
});

declareRoots({
  maintenanceAgreement: byId('MaintenanceAgreement'),
  maintenanceAgreements: listOf('MaintenanceAgreement'),
});
