import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
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

  /** Some of the tickets that somebody has not finished, the oldest first. */
  async unfinishedOf(assigneeId: string, atMost: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from ticket where assignee_id = $1 and status_category <> 'DONE' order by id limit $2`,
      [assigneeId, atMost],
    );
    return rows.map(({ id }) => id);
  }

  override async insert(ticket: Ticket): Promise<void> {
    await super.insert(ticket);
    await this.writeNews(ticket);
  }

  override async save(ticket: Ticket): Promise<void> {
    await super.save(ticket);
    await this.writeNews(ticket);
  }

  /** One round trip for all of it: whoever creates holds the vendor's row of numbers meanwhile. */
  private async writeNews(ticket: Ticket): Promise<void> {
    const { messages, events, participants } = ticket.takeNews();
    const inserts = [
      this.insertion(Message, messages),
      this.insertion(TicketStatusEvent, events),
      this.insertion(TicketParticipant, participants),
    ].filter(({ rows }) => rows.length > 0);
    if (inserts.length === 0) return;
    const parts = inserts.map(({ statement }, at) => `part_${at} as (${statement(`$${at + 1}`)})`);
    await this.database.query(
      `with ${parts.join(', ')} select 1`,
      inserts.map(({ rows }) => JSON.stringify(rows)),
    );
    // The words themselves stay out: what a privacy command redacts must not live on in the audit.
    for (const { id, ticketId, seq, kind, visibility, channel } of messages) {
      this.note('Message', id, { ticketId, seq, kind, visibility, channel });
    }
    for (const { id, ticketId, seq, from, to, event } of events) {
      this.note('TicketStatusEvent', id, { ticketId, seq, from, to, event });
    }
    for (const { id, ticketId, contactId, userId, role } of participants) {
      this.note('TicketParticipant', id, { ticketId, contactId, userId, role });
    }
  }

  private insertion(entity: EntityTarget<ObjectLiteral>, added: readonly ObjectLiteral[]) {
    const { tableName, columns } = this.database.metadataOf(entity);
    const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
    const rows = added.map((row) =>
      Object.fromEntries(columns.map((column) => [column.databaseName, column.getEntityValue(row) as unknown])),
    );
    const statement = (parameter: string): string =>
      `insert into ${tableName} (${names}) select ${names} from jsonb_populate_recordset(null::${tableName}, ${parameter})`;
    return { rows, statement };
  }

  private note(entity: string, id: string, after: Readonly<Record<string, unknown>>): void {
    this.database.noteChange({ entity, id, before: null, after });
  }
}
