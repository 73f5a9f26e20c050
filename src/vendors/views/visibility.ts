import { Permission } from '../../access/permission.js';
import { type Sql, sql, trusted } from '../../reading/sql.js';
import type { ViewerShape } from '../../reading/viewer.js';

/** Whoever may read the vendor sees all of it, and his own vendor is the only one there is for him. */
export function forReaders(viewer: ViewerShape): Sql {
  return trusted(viewer.can(Permission.READ_VENDOR) ? 'true' : 'false');
}

/** Rows that were withdrawn are shown to the vendor's own people only. */
export function activeForReaders(viewer: ViewerShape, row: { readonly withdrawnAt: Sql }): Sql {
  if (viewer.isStaff || viewer.isSystem) return forReaders(viewer);
  return sql`(${forReaders(viewer)} and ${row.withdrawnAt} is null)`;
}
