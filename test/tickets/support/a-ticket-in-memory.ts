import { ActorKind } from '../../../src/access/actor.js';
import { type Call, CallDirection, CallOutcome } from '../../../src/tickets/domain/call.js';
import type { Doer } from '../../../src/tickets/domain/doer.js';
import type { Message } from '../../../src/tickets/domain/message.entity.js';
import { Impact, Urgency } from '../../../src/tickets/domain/priority.js';
import { Ticket } from '../../../src/tickets/domain/ticket.entity.js';
import { CancelReason, ResolutionMethod } from '../../../src/tickets/domain/ticket.enums.js';
import { categoryOf, TicketStatus } from '../../../src/tickets/domain/ticket.states.js';
import type { TicketStatusEvent } from '../../../src/tickets/domain/ticket-status-event.entity.js';
import { newId } from '../../../src/shared/ids.js';
import { Channel, TicketKind } from '../../../src/vendors/index.js';

export const NOON = new Date('2026-11-07T12:00:00Z');

const PEOPLE = { agent: newId(), requester: newId(), customer: newId(), product: newId(), vendor: newId() };

export function theAgent(at = NOON): Doer {
  return { kind: ActorKind.STAFF, userId: PEOPLE.agent, tokenId: null, contactId: null, at };
}

export function theCustomer(at = NOON): Doer {
  return { kind: ActorKind.CUSTOMER, userId: newId(), tokenId: null, contactId: PEOPLE.requester, at };
}

export function steward(at = NOON): Doer {
  return { kind: ActorKind.SYSTEM, userId: null, tokenId: null, contactId: null, at };
}

export const written = (text = 'Слова') => ({ text, channel: Channel.PORTAL });

export function aCall(at: Date, outcome = CallOutcome.REACHED): Call {
  const answeredAt = outcome === CallOutcome.REACHED ? at : null;
  return { direction: CallDirection.INBOUND, fromE164: null, startedAt: at, answeredAt, endedAt: null, outcome };
}

/** A ticket without a database, NEW and with all that accepting needs but the impact. */
export function aNewTicketInMemory(words = written(), by = theCustomer()): Ticket {
  const birth = {
    vendorId: PEOPLE.vendor,
    number: 'T-2026-000001',
    kind: TicketKind.INCIDENT,
    title: 'Не запускается',
    origin: Channel.PORTAL,
    language: 'ru',
    urgency: Urgency.NORMAL,
    impact: null,
    serviceOfferingId: null,
    customerId: PEOPLE.customer,
    requesterId: PEOPLE.requester,
    agreementId: null,
    productId: PEOPLE.product,
    moduleId: null,
    usageStage: null,
    restricted: false,
  };
  return Ticket.open(birth, words, by);
}

/** A ticket as it would be in a status, whatever led there. */
export function aTicketIn(status: TicketStatus): Ticket {
  const isSolved = status === TicketStatus.RESOLVED || status === TicketStatus.CLOSED;
  const ticket = aNewTicketInMemory();
  ticket.takeNews();
  return Object.assign(ticket, {
    status,
    statusCategory: categoryOf[status],
    impact: Impact.PERSON,
    assigneeId: PEOPLE.agent,
    resolvedAt: isSolved ? NOON : null,
    firstResolvedAt: isSolved ? NOON : null,
    resolutionMethod: isSolved ? ResolutionMethod.ANSWERED : null,
    closedAt: status === TicketStatus.CLOSED ? NOON : null,
    pendingQuestionMessageId: status === TicketStatus.WAITING_CUSTOMER ? newId() : null,
    cancelReason: status === TicketStatus.CANCELLED ? CancelReason.WITHDRAWN : null,
  });
}

/** All that the aggregate has told so far; a store would have written it. */
export interface Told {
  readonly messages: Message[];
  readonly events: TicketStatusEvent[];
}
