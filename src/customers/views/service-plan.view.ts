import { Permission } from '../../access/permission.js';
import { byColumn, localized } from '../../reading/fields.js';
import { byId, declareRoots, listOf } from '../../reading/roots.js';
import { type Sql, sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import type { ViewerShape } from '../../reading/viewer.js';
import { ServicePlan } from '../domain/service-plan.entity.js';

/** Who is bound to one organization sees the plans of its agreements: the offers to others are none of his business. */
function visibleTo(viewer: ViewerShape, plan: RowSql<ServicePlan>): Sql {
  if (!viewer.can(Permission.READ_CUSTOMERS)) return sql`false`;
  if (!viewer.isLimitedToCustomer) return sql`true`;
  return sql`exists (select 1 from maintenance_agreement own where own.service_plan_id = ${plan.id} and own.customer_id = ${viewer.customerId})`;
}

export const servicePlanView = view(ServicePlan, {
  prefix: 'serviceplan',
  visibleTo,
  fields: { name: localized('name'), description: localized('description') },
  list: {
    orders: { CODE: { by: 'code' } },
    defaultOrder: { field: 'CODE', direction: 'ASC' },
    filters: { code: byColumn('code') },
  },
});

declareRoots({ servicePlan: byId('ServicePlan'), servicePlans: listOf('ServicePlan') });
