import { one } from '../../reading/fields.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { TicketParticipant } from '../domain/ticket-participant.entity.js';
import { TicketStatusEvent } from '../domain/ticket-status-event.entity.js';

/** The steps of our own work, and their reasons, are for us. */
view(TicketStatusEvent, {
  prefix: 'ticketstatusevent',
  within: 'ticket',
  visibleTo: (viewer, event) => (viewer.isStaff || viewer.isSystem ? sql`true` : sql`${event.customerVisible}`),
  fields: { ticket: one('Ticket', 'ticketId'), actor: one('Person', 'actorId') },
  list: { orders: { AT: { by: 'at' } }, defaultOrder: { field: 'AT', direction: 'ASC' }, filters: {} },
});

view(TicketParticipant, {
  prefix: 'ticketparticipant',
  within: 'ticket',
  visibleTo: (viewer, participant) =>
    viewer.isStaff || viewer.isSystem ? sql`true` : sql`${participant.contactId} is not null`,
  fields: {
    ticket: one('Ticket', 'ticketId'),
    contact: one('Contact', 'contactId'),
    person: one('Person', 'userId'),
  },
});
