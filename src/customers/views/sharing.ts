import { Permission } from '../../access/permission.js';
import { type Sql, sql } from '../../reading/sql.js';
import type { ViewerShape } from '../../reading/viewer.js';

/**
 * Whether the viewer sees the tickets of all people of his organization (`tickets.md` 11). It names no row of the
 * statement that it stands in, so PostgreSQL finds it out once. Staff and tokens: true, their other limits hold.
 */
export function seesOrganizationTickets(viewer: ViewerShape): Sql {
  if (!viewer.isCustomer || viewer.can(Permission.EDIT_OWN_CONTACTS)) return sql`true`;
  return sql`coalesce((select case sharing_mode_of(me.customer_id)
    when 'EVERYONE' then true
    when 'PER_ROLE' then me.role <> 'END_USER'
    when 'PER_MEMBER' then me.sees_organization_tickets
    else false end
    from contact me where me.id = ${viewer.contactId} and me.status = 'ACTIVE'), false)`;
}
