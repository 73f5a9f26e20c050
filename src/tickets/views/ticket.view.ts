import type { Actor } from '../../access/actor.js';
import { contactView, customerView } from '../../customers/index.js';
import { userView } from '../../identity/index.js';
import { byChoice, byColumn, byReference, connection, derived, many, one, value } from '../../reading/fields.js';
import { byId, declareRoots, listOf, oneRow } from '../../reading/roots.js';
import { type Sql, sql } from '../../reading/sql.js';
import { extendView, type RowSql, view } from '../../reading/view.js';
import type { ViewerShape } from '../../reading/viewer.js';
import { productView } from '../../vendors/index.js';
import { availableCommands, type CommandedTicket } from '../domain/available-commands.js';
import { Ticket } from '../domain/ticket.entity.js';
import { countOfMessages } from './message-count.js';
import { ownTickets, visibleTickets } from './visible-tickets.js';

export const ticketView = view(Ticket, {
  prefix: 'ticket',
  visibleTo: visibleTickets,
  fields: {
    customer: one('Customer', 'customerId'),
    requester: one('Contact', 'requesterId'),
    agreement: one('MaintenanceAgreement', 'agreementId'),
    product: one('Product', 'productId'),
    module: one('ProductModule', 'moduleId'),
    serviceOffering: one('ServiceOffering', 'serviceOfferingId'),
    assignee: one('User', 'assigneeId'),
    pendingQuestion: one('Message', 'pendingQuestionMessageId'),
    messages: connection('Message', { by: 'ticketId' }),
    attachments: connection('Attachment', { by: 'ticketId' }),
    messageCount: value(countOfMessages),
    events: connection('TicketStatusEvent', { by: 'ticketId' }),
    participants: many('TicketParticipant', { by: 'ticketId', order: ['createdAt'] }),
    availableCommands: derived(
      ['status', 'customerId', 'requesterId', 'restricted', 'assigneeId'],
      (ticket: CommandedTicket, viewer: Actor) => availableCommands(viewer, ticket),
    ),
  },
  list: {
    orders: {
      CREATED_AT: { by: 'createdAt' },
      UPDATED_AT: { by: 'updatedAt' },
      RECEIVED_AT: { by: 'receivedAt' },
      PRIORITY: { by: 'priority' },
    },
    defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
    filters: {
      number: byColumn('number'),
      title: byColumn('title'),
      kind: byColumn('kind'),
      status: byColumn('status'),
      statusCategory: byChoice('statusCategory'),
      priority: byColumn('priority'),
      impact: byColumn('impact'),
      urgency: byColumn('urgency'),
      origin: byColumn('origin'),
      usageStage: byColumn('usageStage'),
      supportTier: byColumn('supportTier'),
      resolutionMethod: byColumn('resolutionMethod'),
      restricted: byChoice('restricted'),
      tags: byColumn('tags'),
      customerId: byReference('customerId', 'customer'),
      requesterId: byReference('requesterId', 'contact'),
      productId: byReference('productId', 'product'),
      moduleId: byReference('moduleId', 'module'),
      serviceOfferingId: byReference('serviceOfferingId', 'offering'),
      assigneeId: byReference('assigneeId', 'user'),
      receivedAt: byColumn('receivedAt'),
      createdAt: byColumn('createdAt'),
      updatedAt: byColumn('updatedAt'),
      resolvedAt: byColumn('resolvedAt'),
      awaitingReplySince: byColumn('awaitingReplySince'),
    },
  },
});

const tickets = (by: string) => ({ tickets: connection('Ticket', { by }) });
extendView(customerView, tickets('customerId'));
extendView(contactView, tickets('requesterId'));
extendView(productView, tickets('productId'));
extendView(userView, { assignedTickets: connection('Ticket', { by: 'assigneeId' }) });

/** Open work that is nobody's, and mine: the indexes `ticket_queue_of_nobody` and `ticket_open_by_assignee` have them in order. */
function queued(row: RowSql, viewer: ViewerShape): readonly Sql[] {
  const { statusCategory, assigneeId } = row as RowSql<Ticket>;
  const isOpen = sql`${statusCategory} = 'OPEN'`;
  return [sql`(${isOpen} and ${assigneeId} is null)`, sql`(${isOpen} and ${assigneeId} = ${viewer.userId})`];
}

export enum TicketScope {
  OWN = 'OWN',
  ORGANIZATION = 'ORGANIZATION',
}

/** For staff "own" is what they are assigned; an organization is only somebody's who belongs to one. */
function scoped(row: RowSql, viewer: ViewerShape, scope: unknown): Sql {
  const ticket = row as RowSql<Ticket>;
  if (scope === TicketScope.ORGANIZATION) return sql`${ticket.customerId} = ${viewer.customerId}`;
  if (scope !== TicketScope.OWN) return sql`true`;
  return viewer.isStaff ? sql`${ticket.assigneeId} = ${viewer.userId}` : ownTickets(viewer, ticket);
}

declareRoots({
  ticket: byId('Ticket'),
  ticketByNumber: oneRow('Ticket', (ticket, _viewer, argument) => {
    return sql`${ticket['number']!} = upper(${argument('number', 'text')})`;
  }),
  tickets: listOf('Ticket', {
    only: (row, viewer, { scope }) => scoped(row, viewer, scope),
    chosenBy: ['scope'],
  }),
  ticketQueue: listOf('Ticket', { only: queued, order: { field: 'PRIORITY', direction: 'ASC' } }),
});
