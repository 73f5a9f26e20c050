import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { doerOf } from '../domain/doer.js';
import type { Words } from '../domain/message.entity.js';
import { mayCreate, mayLogCall } from '../domain/ticket.policy.js';
import { Ticket } from '../domain/ticket.entity.js';
import { ParticipantRole } from '../domain/ticket.enums.js';
import type { NewTicket } from '../domain/ticket.facts.js';
import { TicketCreated } from '../domain/tickets.events.js';
import { Tickets } from '../domain/tickets.store.js';
import type { TicketCreateInput, TicketLogCallInput } from './intake.inputs.js';
import { NewTickets } from './new-tickets.js';

/** How tickets come into being. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tickets: Tickets,
    private readonly events: Events,
    private readonly newTickets: NewTickets,
  ) {}

  /** T1 in writing. Errors: FORBIDDEN, NOT_FOUND, CHANNEL_NOT_ACCEPTED, REQUESTER_REQUIRED, OFFERING_NOT_FOR_KIND. */
  create(actor: Actor, input: TicketCreateInput): Promise<string> {
    return this.database.transaction(async () => {
      const requesterId = input.requesterId ?? actor.contactId;
      allowOnly(mayCreate(actor, requesterId, input.channel ?? null));
      const birth = await this.newTickets.written(actor, { ...input, requesterId }, this.clock.now());
      return this.bear(actor, birth, { text: input.text, channel: birth.origin }, input.ccIds);
    });
  }

  /** T1 by telephone. Errors: FORBIDDEN, NOT_FOUND, CALL_TIME_INVALID, OFFERING_NOT_FOR_KIND, PRODUCT_REQUIRED. */
  logCall(actor: Actor, input: TicketLogCallInput): Promise<string> {
    return this.database.transaction(async () => {
      const call = { answeredAt: null, endedAt: null, ...input.call, fromE164: input.phone ?? null };
      allowOnly(mayLogCall(actor));
      const birth = await this.newTickets.told(actor, input, call.startedAt);
      return this.bear(actor, birth, { text: input.text, channel: birth.origin, call }, input.ccIds);
    });
  }

  private async bear(actor: Actor, birth: NewTicket, words: Words, ccIds?: string[] | null): Promise<string> {
    const by = doerOf(actor, this.clock.now());
    const copied = await this.newTickets.copied(actor, birth, ccIds ?? []);
    const ticket = Ticket.open(birth, words, by);
    for (const contactId of copied) ticket.addParticipant({ contactId, role: ParticipantRole.CC }, by);
    await this.tickets.insert(ticket);
    await this.events.publish(new TicketCreated(ticket.id));
    return ticket.id;
  }
}
