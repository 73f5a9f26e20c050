import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { insertTogether, type NewRows } from '../../database/insertion.js';
import { Store } from '../../database/store.js';
import { ticketView } from '../views/ticket.view.js';
import { Attachment } from './attachment.entity.js';
import { Message } from './message.entity.js';
import { Ticket, type TicketNews } from './ticket.entity.js';
import { TicketParticipant } from './ticket-participant.entity.js';
import { TicketStatusEvent } from './ticket-status-event.entity.js';

/** Tickets with all that belongs to them: what a verb has added to the aggregate is written with it. */
@Injectable()
export class Tickets extends Store<Ticket> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Ticket, ticketView);
  }

  /** Some of the tickets that somebody has not finished, the oldest first. */
  async unfinishedOf(assigneeId: string, atMost: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from ticket where assignee_id = $1 and status_category <> 'DONE' order by id limit $2`,
      [assigneeId, atMost],
    );
    return rows.map(({ id }) => id);
  }

  override async insert(ticket: Ticket): Promise<void> {
    const news = ticket.takeNews();
    await super.insert(ticket, this.rowsOf(news));
    this.noteNews(news);
  }

  override async save(ticket: Ticket): Promise<void> {
    const news = ticket.takeNews();
    await super.save(ticket);
    await insertTogether(this.database, this.rowsOf(news));
    this.noteNews(news);
  }

  private rowsOf({ messages, attachments, events, participants }: TicketNews): NewRows[] {
    return [
      { metadata: this.database.metadataOf(Message), rows: messages },
      { metadata: this.database.metadataOf(Attachment), rows: attachments },
      { metadata: this.database.metadataOf(TicketStatusEvent), rows: events },
      { metadata: this.database.metadataOf(TicketParticipant), rows: participants },
    ];
  }

  private noteNews({ messages, attachments, events, participants }: TicketNews): void {
    // The words themselves stay out: what a privacy command redacts must not live on in the audit.
    for (const { id, ticketId, seq, kind, visibility, channel } of messages) {
      this.note('Message', id, { ticketId, seq, kind, visibility, channel });
    }
    for (const { id, ticketId, messageId, fileId, mediaType, size, sha256 } of attachments) {
      this.note('Attachment', id, { ticketId, messageId, fileId, mediaType, size, sha256 });
    }
    for (const { id, ticketId, seq, from, to, event } of events) {
      this.note('TicketStatusEvent', id, { ticketId, seq, from, to, event });
    }
    for (const { id, ticketId, contactId, userId, role } of participants) {
      this.note('TicketParticipant', id, { ticketId, contactId, userId, role });
    }
  }

  private note(entity: string, id: string, after: Readonly<Record<string, unknown>>): void {
    this.database.noteChange({ entity, id, before: null, after });
  }
}
