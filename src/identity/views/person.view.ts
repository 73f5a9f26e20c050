import { value } from '../../reading/fields.js';
import { sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import { User } from '../domain/user.entity.js';

/** No more than the name: for whoever reads what somebody has written, but may not see his account. It has no root. */
view(User, {
  type: 'Person',
  visibleTo: () => sql`true`,
  fields: { isStaff: value((user: RowSql<User>) => sql`${user.customerId} is null`) },
});
