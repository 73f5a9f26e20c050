import { registerEnumType } from '@nestjs/graphql';
import { ActorKind } from '../../access/actor.js';
import { TicketCommand } from '../domain/available-commands.js';
import { CallDirection, CallOutcome } from '../domain/call.js';
import { MessageKind, Visibility } from '../domain/message.entity.js';
import { Impact, Priority, Urgency } from '../domain/priority.js';
import { CancelReason, ParticipantRole, ResolutionMethod, SupportTier, UsageStage } from '../domain/ticket.enums.js';
import { TicketStatus, TicketStatusCategory } from '../domain/ticket.states.js';
import { TicketScope } from '../views/ticket.view.js';

type Descriptions<Values extends string> = Readonly<Partial<Record<Values, string>>>;

function register<Values extends string>(
  name: string,
  values: Record<Values, Values>,
  description: string,
  meanings?: Descriptions<Values>,
): void {
  const described = Object.entries<string | undefined>(meanings ?? {}).map(([value, text]) => [
    value,
    { description: text },
  ]);
  registerEnumType(values, { name, description, valuesMap: Object.fromEntries(described) as object });
}

register('TicketStatus', TicketStatus, 'Where a ticket stands; only commands and time move it.', {
  NEW: 'Received, not yet accepted.',
  OPEN: 'Accepted, nobody works on it this moment.',
  WAITING_CUSTOMER: 'We have asked the customer something.',
  WAITING_THIRD_PARTY: 'Somebody outside must do something first.',
  WAITING_RELEASE: 'Comes with a version that is not published yet.',
  SCHEDULED: 'Work at an agreed time.',
  RESOLVED: 'Answered; the customer confirms or objects.',
  CLOSED: 'Confirmed, or seven days without objection.',
  MERGED: 'Goes on in another ticket.',
  CONVERTED: 'Goes on as a request for modernization.',
});
register('TicketStatusCategory', TicketStatusCategory, 'Coarse status.', {
  OPEN: 'Our turn: NEW, OPEN, IN_PROGRESS.',
  WAITING: 'Not our turn: all WAITING_…, SCHEDULED.',
  DONE: 'RESOLVED and all that is finished.',
});
register('TicketCommand', TicketCommand, 'Commands on a ticket: START_WORK is the mutation ticketStartWork.', {
  ASK_CUSTOMER: 'For a NEW ticket together with `accept`.',
  RESOLVE: 'For a NEW ticket together with `accept`.',
});
register('TicketScope', TicketScope, 'Whose tickets.', {
  OWN: "Of a customer's person: he asks or takes part. Of the staff: assigned to me.",
  ORGANIZATION: 'Of my organization, as far as I may see them; empty for who belongs to none.',
});
register('Impact', Impact, 'Who is hit.', { NONE: 'Nobody is hindered.' });
register('Urgency', Urgency, 'How long it can wait.', { CRITICAL: 'Work has stopped.' });
register('Priority', Priority, 'Follows from impact and urgency.', { P1: 'The highest.', P4: 'The lowest.' });
register('UsageStage', UsageStage, 'What the customer is doing with the product (A-10).', {
  DEPLOYMENT: 'Setting it up.',
  IN_USE: 'Working with it.',
});
register('SupportTier', SupportTier, 'Line of support.', {
  L1: 'Takes tickets in.',
  L2: 'Knows the product in depth.',
  L3: 'Makes the product.',
});
register('ResolutionMethod', ResolutionMethod, 'How a ticket was settled (C-06).', {
  DOCUMENT_PROVIDED: 'Needs the delivery of the document.',
  INDIVIDUAL_WORK: 'A single work of a specialist; needs its finished work order (C-08).',
  MASS_AUTOMATIC_UPDATE: 'Needs a linked defect or request that was released (C-07).',
  REGULAR_RELEASE: 'Needs a linked defect or request that was released.',
  WORKAROUND: 'There is a way around; the summary tells it.',
  CUSTOMER_ENVIRONMENT: 'The cause lies outside of the product.',
  DUPLICATE: 'Needs the link to the other ticket.',
  NO_CUSTOMER_RESPONSE: 'Only while a question waits for its answer.',
});
register('CancelReason', CancelReason, 'Why a ticket ends without a solution.', {
  WITHDRAWN: 'The customer wants it no longer.',
});
register('ParticipantRole', ParticipantRole, 'What somebody is to a ticket.', {
  CC: 'Copied in.',
  FOLLOWER: 'Of the staff, follows it.',
});
register('MessageKind', MessageKind, 'Who speaks.', {
  NOTE: 'Among colleagues, always internal.',
  PARTNER: "A partner's system, for the customer.",
});
register('MessageVisibility', Visibility, 'Who can read a message.', {
  PUBLIC: 'Whoever sees the ticket.',
  INTERNAL: "Only the vendor's staff.",
});
register('CallDirection', CallDirection, 'Who has called.', { INBOUND: 'The customer.', OUTBOUND: 'We.' });
register('CallOutcome', CallOutcome, 'How a call ended.', { REACHED: 'The two sides have spoken.' });
register('ActorKind', ActorKind, 'What kind of actor did something.', {
  PARTNER: 'A system with a token.',
  SYSTEM: 'Steward itself.',
});
