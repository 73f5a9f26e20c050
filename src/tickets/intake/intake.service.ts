import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import type { Call } from '../domain/call.js';
import { doerOf } from '../domain/doer.js';
import { mayCreate, mayLogCall } from '../domain/ticket.policy.js';
import { Ticket } from '../domain/ticket.entity.js';
import { ParticipantRole } from '../domain/ticket.enums.js';
import { TicketCreated } from '../domain/tickets.events.js';
import { Tickets } from '../domain/tickets.store.js';
import type { TicketCreateInput, TicketLogCallInput } from './intake.inputs.js';
import { type Newborn, NewTickets } from './new-tickets.js';

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

  /** T1 in writing. Errors: FORBIDDEN, NOT_FOUND, CHANNEL_NOT_ACCEPTED, REQUESTER_REQUIRED, OFFERING_NOT_FOR_KIND, FILE_ALREADY_ATTACHED, FILE_INFECTED. */
  create(actor: Actor, input: TicketCreateInput): Promise<string> {
    return this.database.transaction(async () => {
      const requesterId = input.requesterId ?? actor.contactId;
      allowOnly(mayCreate(actor, requesterId, input.channel ?? null));
      const newborn = await this.newTickets.written(actor, { ...input, requesterId }, this.clock.now());
      return this.bear(actor, newborn, input);
    });
  }

  /** T1 by telephone. Errors: FORBIDDEN, NOT_FOUND, CALL_TIME_INVALID, OFFERING_NOT_FOR_KIND, PRODUCT_REQUIRED, FILE_ALREADY_ATTACHED, FILE_INFECTED. */
  logCall(actor: Actor, input: TicketLogCallInput): Promise<string> {
    return this.database.transaction(async () => {
      const call = { answeredAt: null, endedAt: null, ...input.call, fromE164: input.phone ?? null };
      allowOnly(mayLogCall(actor));
      const newborn = await this.newTickets.told(actor, input, call.startedAt);
      return this.bear(actor, newborn, input, call);
    });
  }

  private async bear(
    actor: Actor,
    { birth, files }: Newborn,
    { text, ccIds }: Pick<TicketCreateInput, 'text' | 'ccIds'>,
    call: Call | null = null,
  ): Promise<string> {
    const by = doerOf(actor, this.clock.now());
    const copied = await this.newTickets.copied(actor, birth, ccIds ?? []);
    const ticket = Ticket.open(birth, { text, channel: birth.origin, call, files }, by);
    for (const contactId of copied) ticket.addParticipant({ contactId, role: ParticipantRole.CC }, by);
    await this.tickets.insert(ticket);
    await this.events.publish(new TicketCreated(ticket.id));
    return ticket.id;
  }
}
