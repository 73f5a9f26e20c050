import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { Files } from '../../files/files.js';
import { doerOf } from '../domain/doer.js';
import { mayNote, mayReply } from '../domain/ticket.policy.js';
import { TicketNoted, TicketReopened, TicketReplied } from '../domain/tickets.events.js';
import { Tickets } from '../domain/tickets.store.js';
import type { TicketNoteInput, TicketReplyInput } from './conversation.inputs.js';
import { FILE_IDS, writtenWords } from './words.js';

@Injectable()
export class ConversationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tickets: Tickets,
    private readonly events: Events,
    private readonly files: Files,
  ) {}

  /** T6 and T17 when the customer writes. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, TICKET_TERMINAL, FILE_ALREADY_ATTACHED, FILE_INFECTED. */
  reply(actor: Actor, input: TicketReplyInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayReply(actor));
      const { reopenCount } = ticket;
      const by = doerOf(actor, this.clock.now());
      const files = await this.files.attach(actor, input.fileIds, FILE_IDS);
      ticket.reply(writtenWords(input.message, by, files), by);
      await this.tickets.save(ticket);
      await this.events.publish(new TicketReplied(ticket.id));
      if (ticket.reopenCount > reopenCount) await this.events.publish(new TicketReopened(ticket.id));
      return ticket.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, TICKET_TERMINAL, FILE_ALREADY_ATTACHED, FILE_INFECTED. */
  note(actor: Actor, input: TicketNoteInput): Promise<string> {
    return this.database.transaction(async () => {
      const ticket = await this.tickets.lock(actor, input.ticketId, input.expectedVersion);
      allowOnly(mayNote(actor));
      const files = await this.files.attach(actor, input.fileIds, FILE_IDS);
      ticket.note(input.text, doerOf(actor, this.clock.now()), files);
      await this.tickets.save(ticket);
      await this.events.publish(new TicketNoted(ticket.id));
      return ticket.id;
    });
  }
}
