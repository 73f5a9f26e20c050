import { Permission } from '../../access/permission.js';
import { byColumn, byReference, one } from '../../reading/fields.js';
import { declareRoots, listOf } from '../../reading/roots.js';
import type { Sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import type { ViewerShape } from '../../reading/viewer.js';
import { RequirementAcknowledgement } from '../domain/requirement-acknowledgement.entity.js';
import { ofHimselfOr, ofHisPeople } from './visibility.js';

/** Who keeps the papers sees all; a customer's administrator those of his organization; each his own. The rest see figures. */
function visibleTo(viewer: ViewerShape, row: RowSql<RequirementAcknowledgement>): Sql {
  if (viewer.isStaff || viewer.isSystem) return ofHimselfOr(viewer, Permission.EDIT_TRAINING, row.employeeId);
  return ofHisPeople(viewer, row);
}

export const acknowledgementView = view(RequirementAcknowledgement, {
  prefix: 'acknowledgement',
  visibleTo,
  fields: {
    requirement: one('RoleRequirement', 'requirementId'),
    contact: one('Contact', 'contactId'),
    customer: one('Customer', 'customerId'),
    employee: one('Employee', 'employeeId'),
  },
  list: {
    orders: { CREATED_AT: { by: 'createdAt' } },
    defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
    filters: {
      requirementId: byReference('requirementId', 'rolerequirement'),
      customerId: byReference('customerId', 'customer'),
      contactId: byReference('contactId', 'contact'),
      employeeId: byReference('employeeId', 'employee'),
      createdAt: byColumn('createdAt'),
    },
  },
});

declareRoots({ requirementAcknowledgements: listOf('RequirementAcknowledgement') });
