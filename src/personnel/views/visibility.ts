import { Permission } from '../../access/permission.js';
import { type Sql, sql, trusted } from '../../reading/sql.js';
import type { ViewerShape } from '../../reading/viewer.js';

/** What a vendor publishes about his people names nobody: whoever may read the vendor sees it. */
export function forReaders(viewer: ViewerShape): Sql {
  return trusted(String(viewer.can(Permission.READ_VENDOR)));
}

/** People and their names never reach customers and partners, whatever permissions they hold. */
export function forStaff(viewer: ViewerShape, permission: Permission): Sql {
  return trusted(String(viewer.isSystem || (viewer.isStaff && viewer.can(permission))));
}

interface RowOfPerson {
  readonly customerId: Sql;
  readonly contactId: Sql;
}

/** What people of customers have learned: each sees his own, who keeps the contacts of his organization sees theirs. */
export function ofHisPeople(viewer: ViewerShape, { customerId, contactId }: RowOfPerson): Sql {
  if (!viewer.isCustomer) return trusted('false');
  if (!viewer.can(Permission.EDIT_OWN_CONTACTS)) return sql`${contactId} = ${viewer.contactId}`;
  return sql`${customerId} = ${viewer.customerId}`;
}

/** What is known of a person's skills: he himself, and whoever may see it of everybody. */
export function ofHimselfOr(viewer: ViewerShape, permission: Permission, employeeId: Sql): Sql {
  if (viewer.isSystem || (viewer.isStaff && viewer.can(permission))) return trusted('true');
  if (!viewer.isStaff) return trusted('false');
  return sql`exists (select 1 from employee own where own.id = ${employeeId} and own.user_id = ${viewer.userId})`;
}
