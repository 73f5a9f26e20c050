import { Permission } from '../../access/permission.js';
import { byColumn } from '../../reading/fields.js';
import { declareRoots, listOf, oneRow } from '../../reading/roots.js';
import { sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import type { ViewerShape } from '../../reading/viewer.js';
import { User } from '../domain/user.entity.js';

/** Staff see the accounts of the vendor; a customer's administrator those of his organization; everybody his own. */
function visibleTo(viewer: ViewerShape, user: RowSql<User>) {
  if (viewer.isSystem || (viewer.isStaff && viewer.can(Permission.READ_USERS))) return sql`true`;
  const isOwn = sql`${user.id} = ${viewer.userId}`;
  if (!viewer.can(Permission.EDIT_OWN_CONTACTS)) return isOwn;
  return sql`(${isOwn} or ${user.customerId} = ${viewer.customerId})`;
}

export const userView = view(User, {
  prefix: 'user',
  visibleTo,
  fields: {},
  list: {
    orders: { NAME: { by: 'name' }, CREATED_AT: { by: 'createdAt' } },
    defaultOrder: { field: 'NAME', direction: 'ASC' },
    filters: { name: byColumn('name'), email: byColumn('email'), status: byColumn('status') },
  },
});

declareRoots({
  me: oneRow('User', (user, viewer) => sql`${user['id']!} = ${viewer.userId}`),
  users: listOf('User'),
});
