import { type Message, MessageKind, Visibility } from './message.entity.js';
import type { TicketColumns } from './ticket.columns.js';

type Answering = Pick<
  TicketColumns,
  'acknowledgedAt' | 'firstResponseAt' | 'awaitingReplySince' | 'lastCustomerMessageAt' | 'lastAgentMessageAt'
>;

/**
 * What a new message changes in who waits for whom (INV-06): the customer waits from his first unanswered message on,
 * and our first counting answer is the first response. Notes and automatic messages change nothing.
 */
export function answering(ticket: Answering, message: Message): Partial<Answering> {
  if (message.visibility === Visibility.INTERNAL || message.isAutomatic) return {};
  const { answeredAt } = message;
  const heard = message.isFromCustomerSide ? { lastCustomerMessageAt: message.receivedAt } : {};
  if (answeredAt === null) {
    if (!message.isFromCustomerSide) return { lastAgentMessageAt: message.occurredAt };
    return { ...heard, awaitingReplySince: ticket.awaitingReplySince ?? message.receivedAt };
  }
  return {
    ...heard,
    // Taking a call is not yet taking the ticket (M02).
    acknowledgedAt: ticket.acknowledgedAt ?? (message.kind === MessageKind.AGENT ? answeredAt : null),
    firstResponseAt: ticket.firstResponseAt ?? answeredAt,
    lastAgentMessageAt: answeredAt,
    awaitingReplySince: null,
  };
}
