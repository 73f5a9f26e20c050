import { Permission } from '../../access/permission.js';
import { type Sql, sql } from '../../reading/sql.js';
import type { RowSql } from '../../reading/view.js';
import type { ViewerShape } from '../../reading/viewer.js';
import type { Ticket } from '../domain/ticket.entity.js';

/** The messages that the viewer may read: the number of notes is internal, too. */
export function countOfMessages(ticket: RowSql<Ticket>, viewer: ViewerShape): Sql {
  const hidden = viewer.can(Permission.READ_INTERNAL_MESSAGES) ? sql`` : sql` and m.visibility = 'PUBLIC'`;
  return sql`(select count(*)::int from message m where m.ticket_id = ${ticket.id}${hidden})`;
}
