import { Entity } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { answering } from './answering.js';
import { Attachment } from './attachment.entity.js';
import { type Doer, isCustomerSide } from './doer.js';
import { Message, type MessagePlace, type Words } from './message.entity.js';
import { priorityOf } from './priority.js';
import type { TakenFile } from './taken-file.js';
import { TicketColumns } from './ticket.columns.js';
import { type CancelReason, ParticipantRole, ResolutionMethod, type SupportTier } from './ticket.enums.js';
import { type Classification, type NewTicket, NOTHING_YET, type Resolution } from './ticket.facts.js';
import {
  Guard,
  guardFailed,
  requireClassified,
  requireQuestion,
  requireReason,
  requireReopenWindow,
  requireResolvable,
} from './ticket.guards.js';
import {
  categoryOf,
  isCustomerVisible,
  isTerminal,
  TicketEvent,
  ticketStates,
  TicketStatus,
  TicketStatusCategory,
} from './ticket.states.js';
import { type NewParticipant, TicketParticipant } from './ticket-participant.entity.js';
import { TicketStatusEvent } from './ticket-status-event.entity.js';

/** Rows that belong to a ticket and are not written yet. */
export interface TicketNews {
  messages: Message[];
  attachments: Attachment[];
  events: TicketStatusEvent[];
  participants: TicketParticipant[];
}

/** Something a customer needs answered. */
@Entity()
export class Ticket extends TicketColumns {
  private news: TicketNews = { messages: [], attachments: [], events: [], participants: [] };

  /** A ticket from the first words of the customer's side: written by himself, or noted by whoever has heard or read them. */
  static open(birth: NewTicket, words: Words, by: Doer): Ticket {
    const ticket = Object.assign(new Ticket(), NOTHING_YET, birth, {
      id: newId(),
      priority: priorityOf(birth.impact, birth.urgency),
      receivedAt: words.call?.startedAt ?? by.at,
      createdAt: by.at,
      updatedAt: by.at,
    });
    if (birth.requesterId) ticket.add({ contactId: birth.requesterId, role: ParticipantRole.REQUESTER }, by);
    ticket.record(null, TicketStatus.NEW, TicketEvent.create, by, null);
    return ticket.take((place) => Message.tell(place, words, by, birth.requesterId), words.files);
  }

  /** The rows that are to be written with this ticket; asked once. */
  takeNews(): TicketNews {
    const { news } = this;
    this.news = { messages: [], attachments: [], events: [], participants: [] };
    return news;
  }

  /** Corrects what is known; the priority follows (INV-18). Errors: TICKET_TERMINAL. */
  classify(facts: Classification): void {
    this.requireOpenEnd();
    const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    Object.assign(this, given);
    Object.assign(this, { priority: priorityOf(this.impact, this.urgency) });
  }

  /** Errors: GUARD_FAILED (CLASSIFIED), ILLEGAL_TRANSITION. */
  accept(facts: Classification, by: Doer): void {
    ticketStates.after(this.status, TicketEvent.accept);
    this.classify(facts);
    requireClassified(this);
    this.move(TicketEvent.accept, by, { acknowledgedAt: this.acknowledgedAt ?? by.at });
  }

  /** Null takes the ticket from whoever has it. Errors: TICKET_TERMINAL. */
  assign(assigneeId: string | null, supportTier?: SupportTier | null): void {
    this.requireOpenEnd();
    Object.assign(this, { assigneeId, supportTier: supportTier ?? this.supportTier });
  }

  /** Takes an unfinished ticket from somebody who has left; false when it is finished, or somebody else's by now. */
  unassign(userId: string): boolean {
    if (this.assigneeId !== userId || this.statusCategory === TicketStatusCategory.DONE) return false;
    Object.assign(this, { assigneeId: null });
    return true;
  }

  /** Errors: GUARD_FAILED (ASSIGNEE_SET), ILLEGAL_TRANSITION. */
  startWork(by: Doer): void {
    ticketStates.after(this.status, TicketEvent.startWork);
    if (this.assigneeId === null) throw guardFailed(Guard.ASSIGNEE_SET);
    this.move(TicketEvent.startWork, by);
  }

  stopWork(by: Doer): void {
    this.move(TicketEvent.stopWork, by);
  }

  /** Asks, and waits for the answer. Errors: GUARD_FAILED (G-ASK), ILLEGAL_TRANSITION. */
  askCustomer(words: Words | null, by: Doer): void {
    ticketStates.after(this.status, TicketEvent.askCustomer);
    this.reply(requireQuestion(words), by);
    this.move(TicketEvent.askCustomer, by, { pendingQuestionMessageId: this.news.messages.at(-1)?.id ?? null });
  }

  /** Goes on without waiting longer. Errors: GUARD_FAILED (REASON_GIVEN), ILLEGAL_TRANSITION. */
  resume(reason: string, by: Doer): void {
    requireReason(reason);
    this.move(TicketEvent.resume, by, {}, reason);
  }

  /** Errors: RESOLUTION_MESSAGE_REQUIRED, GUARD_FAILED (G-RESOLVE), ILLEGAL_TRANSITION. */
  resolve({ method, summary, words }: Resolution, by: Doer): void {
    ticketStates.after(this.status, TicketEvent.resolve);
    this.reply(requireResolvable(this.status, method, words), by);
    this.move(TicketEvent.resolve, by, {
      resolvedAt: by.at,
      firstResolvedAt: this.firstResolvedAt ?? by.at,
      workaroundAt: method === ResolutionMethod.WORKAROUND ? (this.workaroundAt ?? by.at) : this.workaroundAt,
      resolutionMethod: method,
      resolutionSummary: summary,
    });
  }

  /** The customer is content; the staff says why it knows. Errors: GUARD_FAILED (REASON_GIVEN), ILLEGAL_TRANSITION. */
  confirm(reason: string | null, by: Doer): void {
    ticketStates.after(this.status, TicketEvent.confirm);
    if (!isCustomerSide(by)) requireReason(reason);
    this.move(TicketEvent.confirm, by, { closedAt: by.at }, reason);
  }

  /** Closes a ticket that nobody has objected to; false when it was reopened meanwhile. */
  closeUnlessReopened(resolvedAt: Date, by: Doer): boolean {
    if (!ticketStates.allows(this.status, TicketEvent.autoClose)) return false;
    if (this.resolvedAt?.getTime() !== resolvedAt.getTime()) return false;
    this.move(TicketEvent.autoClose, by, { closedAt: by.at });
    return true;
  }

  /** Errors: GUARD_FAILED (REASON_GIVEN, WITHIN_90_DAYS), ILLEGAL_TRANSITION. */
  reopen(reason: string | null, by: Doer): void {
    const isClosed = this.status === TicketStatus.CLOSED;
    ticketStates.after(this.status, isClosed ? TicketEvent.reopenClosed : TicketEvent.reopen);
    requireReason(reason);
    requireReopenWindow(this.closedAt, by.at);
    this.move(isClosed ? TicketEvent.reopenClosed : TicketEvent.reopen, by, this.unsolved(), reason);
  }

  cancel(cancelReason: CancelReason, explanation: string | null, by: Doer): void {
    this.move(TicketEvent.cancel, by, { cancelReason }, explanation);
  }

  /** A public message; the customer's ends our waiting, or reopens (T6, T17). Errors: TICKET_TERMINAL. */
  reply(words: Words, by: Doer): void {
    this.requireOpenEnd();
    this.take((place) => Message.say(place, words, by), words.files);
    if (!isCustomerSide(by) || !ticketStates.allows(this.status, TicketEvent.customerReplied)) return;
    const isReopening = this.status === TicketStatus.RESOLVED;
    this.move(TicketEvent.customerReplied, by, isReopening ? this.unsolved() : {});
  }

  /** Errors: TICKET_TERMINAL. */
  note(text: string, by: Doer, files: readonly TakenFile[] = []): void {
    this.requireOpenEnd();
    this.take((place) => Message.note(place, text, by), files);
  }

  /** Errors: TICKET_TERMINAL. */
  addParticipant(who: Partial<NewParticipant> & Pick<NewParticipant, 'role'>, by: Doer): void {
    this.requireOpenEnd();
    this.add(who, by);
  }

  private add(who: Partial<NewParticipant> & Pick<NewParticipant, 'role'>, by: Doer): void {
    const place = { vendorId: this.vendorId, ticketId: this.id };
    this.news.participants.push(TicketParticipant.add({ contactId: null, userId: null, ...who, ...place }, by.at));
  }

  private take(write: (place: MessagePlace) => Message, files: readonly TakenFile[] = []): this {
    const seq = this.messageSeq + 1;
    const message = write({ vendorId: this.vendorId, ticketId: this.id, seq });
    this.news.messages.push(message);
    this.news.attachments.push(...files.map((file, at) => Attachment.to(message, file, at + 1)));
    return Object.assign(this, { messageSeq: seq }, answering(this, message));
  }

  private unsolved(): Partial<TicketColumns> {
    const reopenCount = this.reopenCount + 1;
    return { resolvedAt: null, closedAt: null, resolutionMethod: null, resolutionSummary: null, reopenCount };
  }

  private requireOpenEnd(): void {
    if (isTerminal(this.status)) throw new DomainError('TICKET_TERMINAL', { details: { status: this.status } });
  }

  private move(event: TicketEvent, by: Doer, changes: Partial<TicketColumns> = {}, reason: string | null = null): void {
    const { status } = this;
    const to = ticketStates.after(status, event);
    Object.assign(this, { pendingQuestionMessageId: null }, changes, { status: to, statusCategory: categoryOf[to] });
    this.record(status, to, event, by, reason);
  }

  private record(
    from: TicketStatus | null,
    to: TicketStatus,
    event: TicketEvent,
    by: Doer,
    reason: string | null,
  ): void {
    const seq = this.eventSeq + 1;
    const move = { vendorId: this.vendorId, ticketId: this.id, seq, from, to, event, reason };
    this.news.events.push(TicketStatusEvent.record(move, by, isCustomerVisible(event)));
    Object.assign(this, { eventSeq: seq });
  }
}
