import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { doerOf } from '../domain/doer.js';
import { mayAddParticipant } from '../domain/ticket.policy.js';
import { TicketParticipantAdded } from '../domain/tickets.events.js';
import { Tickets } from '../domain/tickets.store.js';
import type { TicketAddParticipantInput } from './conversation.inputs.js';
import { Participants } from './participants.js';

@Injectable()
export class ParticipationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tickets: Tickets,
    private readonly events: Events,
    private readonly participants: Participants,
  ) {}

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
