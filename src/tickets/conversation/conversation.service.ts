import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { doerOf } from '../domain/doer.js';
import { mayAddParticipant, mayNote, mayReply } from '../domain/ticket.policy.js';
import { TicketNoted, TicketParticipantAdded, TicketReopened, TicketReplied } from '../domain/tickets.events.js';
import { Tickets } from '../domain/tickets.store.js';
import type { TicketAddParticipantInput, TicketNoteInput, TicketReplyInput } from './conversation.inputs.js';
import { Participants } from './participants.js';
import { writtenWords } from './words.js';

@Injectable()
export class ConversationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tickets: Tickets,
    private readonly events: Events,
    private readonly participants: Participants,
  ) {}

  /** T6 and T17 when the customer writes. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, TICKET_TERMINAL. */
  reply(actor: Actor, input: TicketReplyInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayReply(actor));
      const { reopenCount } = ticket;
      const by = doerOf(actor, this.clock.now());
      ticket.reply(writtenWords(input.message, by), by);
      await this.tickets.save(ticket);
      await this.events.publish(new TicketReplied(ticket.id));
      if (ticket.reopenCount > reopenCount) await this.events.publish(new TicketReopened(ticket.id));
      return ticket.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, TICKET_TERMINAL. */
  note(actor: Actor, input: TicketNoteInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayNote(actor));
      ticket.note(input.text, doerOf(actor, this.clock.now()));
      await this.tickets.save(ticket);
      await this.events.publish(new TicketNoted(ticket.id));
      return ticket.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, TICKET_TERMINAL, ALREADY_PARTICIPANT, PARTICIPANT_NOT_SUITABLE. */
  addParticipant(actor: Actor, input: TicketAddParticipantInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayAddParticipant(actor, ticket));
      const participant = await this.participants.named(actor, ticket, input);
      ticket.addParticipant(participant, doerOf(actor, this.clock.now()));
      await this.tickets.save(ticket);
      await this.events.publish(new TicketParticipantAdded(ticket.id));
      return ticket.id;
    });
  }
}
