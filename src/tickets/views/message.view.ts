import { Permission } from '../../access/permission.js';
import { byColumn, many, one, part } from '../../reading/fields.js';
import { sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import { Message } from '../domain/message.entity.js';

/** What is internal stays with those who may read it (INV-09); the rest is read by whoever sees the ticket. */
export const messageView = view(Message, {
  prefix: 'message',
  within: 'ticket',
  visibleTo: (viewer, message) =>
    viewer.can(Permission.READ_INTERNAL_MESSAGES) ? sql`true` : sql`${message.visibility} = 'PUBLIC'`,
  fields: {
    ticket: one('Ticket', 'ticketId'),
    author: one('Person', 'authorId'),
    contact: one('Contact', 'contactId'),
    attachments: many('Attachment', { by: 'messageId', order: ['position'], limit: 20 }),
    call: part(
      (message: RowSql<Message>) => ({
        direction: message.callDirection,
        phone: message.callFromE164,
        startedAt: message.callStartedAt,
        answeredAt: message.callAnsweredAt,
        endedAt: message.callEndedAt,
        outcome: message.callOutcome,
      }),
      (message) => sql`${message.callStartedAt} is not null`,
    ),
  },
  list: {
    orders: { OCCURRED_AT: { by: 'occurredAt' } },
    defaultOrder: { field: 'OCCURRED_AT', direction: 'ASC' },
    filters: {
      kind: byColumn('kind'),
      visibility: byColumn('visibility'),
      channel: byColumn('channel'),
      occurredAt: byColumn('occurredAt'),
    },
  },
});
