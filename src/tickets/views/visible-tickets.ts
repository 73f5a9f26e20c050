import { Permission } from '../../access/permission.js';
import { seesOrganizationTickets } from '../../customers/index.js';
import { join, type Sql, sql } from '../../reading/sql.js';
import type { RowSql } from '../../reading/view.js';
import type { ViewerShape } from '../../reading/viewer.js';
import type { Ticket } from '../domain/ticket.entity.js';

/** Takes part: requester, copied in, following. */
function participates(viewer: ViewerShape, ticket: RowSql<Ticket>): Sql {
  return sql`exists (select 1 from ticket_participant p where p.ticket_id = ${ticket.id}
    and (p.user_id = ${viewer.userId} or p.contact_id = ${viewer.contactId}))`;
}

/**
 * His own: he has asked, or he takes part. A list of ids, because PostgreSQL makes it once and looks the tickets up by
 * their indexes; "exists" would be asked of every ticket of the vendor, and a customer has few of them.
 */
export function ownTickets(viewer: ViewerShape, ticket: RowSql<Ticket>): Sql {
  const shared = sql`array(select p.ticket_id from ticket_participant p where p.vendor_id = ${viewer.vendorId} and (p.user_id = ${viewer.userId} or p.contact_id = ${viewer.contactId}))`;
  return sql`(${ticket.requesterId} = ${viewer.contactId} or ${ticket.id} = any(${shared}))`;
}

function ofStaff(viewer: ViewerShape, ticket: RowSql<Ticket>): Sql {
  const isNamed = sql`(${ticket.assigneeId} = ${viewer.userId} or ${participates(viewer, ticket)})`;
  if (viewer.can(Permission.READ_RESTRICTED_TICKETS)) return sql`true`;
  if (viewer.can(Permission.READ_TICKETS)) return sql`(not ${ticket.restricted} or ${isNamed})`;
  return viewer.can(Permission.READ_ASSIGNED_TICKETS) ? isNamed : sql`false`;
}

function ofCustomer(viewer: ViewerShape, ticket: RowSql<Ticket>): Sql {
  const isShared = sql`(${ticket.customerId} = ${viewer.customerId} and not ${ticket.restricted} and ${seesOrganizationTickets(viewer)})`;
  return join([sql`(${ownTickets(viewer, ticket)}`, sql`${isShared})`], ' or ');
}

/** Restricted tickets are for the named and for managers; a token is nobody's name. */
function ofPartner(viewer: ViewerShape, ticket: RowSql<Ticket>): Sql {
  if (!viewer.isLimitedToCustomer) return sql`not ${ticket.restricted}`;
  return sql`(not ${ticket.restricted} and ${ticket.customerId} = ${viewer.customerId})`;
}

/** Which tickets a viewer sees (`tickets.md` 11, INV-10). */
export function visibleTickets(viewer: ViewerShape, ticket: RowSql<Ticket>): Sql {
  if (viewer.isSystem) return sql`true`;
  if (viewer.isStaff) return ofStaff(viewer, ticket);
  if (!viewer.can(Permission.READ_TICKETS)) return sql`false`;
  return viewer.isCustomer ? ofCustomer(viewer, ticket) : ofPartner(viewer, ticket);
}
