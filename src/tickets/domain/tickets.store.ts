import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { ticketView } from '../views/ticket.view.js';
import { Message } from './message.entity.js';
import { Ticket } from './ticket.entity.js';
import { TicketParticipant } from './ticket-participant.entity.js';
import { TicketStatusEvent } from './ticket-status-event.entity.js';

/** Tickets with all that belongs to them: what a verb has added to the aggregate is written with it. */
@Injectable()
export class Tickets extends Store<Ticket> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Ticket, ticketView);
  }

  override async insert(ticket: Ticket): Promise<void> {
    await super.insert(ticket);
    await this.writeNews(ticket);
  }

  override async save(ticket: Ticket): Promise<void> {
    await super.save(ticket);
    await this.writeNews(ticket);
  }

  private async writeNews(ticket: Ticket): Promise<void> {
    const { messages, events, participants } = ticket.takeNews();
    const { manager } = this.database;
    if (messages.length > 0) await manager.insert(Message, messages);
    if (events.length > 0) await manager.insert(TicketStatusEvent, events);
    if (participants.length > 0) await manager.insert(TicketParticipant, participants);
    for (const { id, ticketId, seq, kind, visibility, channel } of messages) {
      // The words themselves stay out: what a privacy command redacts must not live on in the audit.
      this.database.noteChange({
        entity: 'Message',
        id,
        before: null,
        after: { ticketId, seq, kind, visibility, channel },
      });
    }
    for (const { id, ticketId, contactId, userId, role } of participants) {
      this.database.noteChange({
        entity: 'TicketParticipant',
        id,
        before: null,
        after: { ticketId, contactId, userId, role },
      });
    }
  }
}
