import { Injectable } from '@nestjs/common';
import { type Actor, ActorKind } from '../../access/actor.js';
import { Permission } from '../../access/permission.js';
import { CustomersFace } from '../../customers/index.js';
import { Database } from '../../database/database.js';
import { IdentityFace } from '../../identity/index.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import type { Ticket } from '../domain/ticket.entity.js';
import { ParticipantRole } from '../domain/ticket.enums.js';
import { TicketParticipant } from '../domain/ticket-participant.entity.js';
import type { TicketAddParticipantInput } from './conversation.inputs.js';

interface Named {
  readonly contactId: string | null;
  readonly userId: string | null;
  readonly role: ParticipantRole;
}

/** Who can take part in a ticket. */
@Injectable()
export class Participants {
  constructor(
    private readonly database: Database,
    private readonly customers: CustomersFace,
    private readonly identity: IdentityFace,
  ) {}

  /** Errors: NOT_FOUND, PARTICIPANT_NOT_SUITABLE, ALREADY_PARTICIPANT. */
  async named(actor: Actor, ticket: Ticket, { contactId, userId }: TicketAddParticipantInput): Promise<Named> {
    if ((contactId == null) === (userId == null)) throw unsuitable('contactId');
    const named = contactId ? await this.contact(actor, ticket, contactId) : await this.colleague(actor, userId ?? '');
    const { manager } = this.database;
    const who = named.contactId ? { contactId: named.contactId } : { userId: String(named.userId) };
    if (await manager.existsBy(TicketParticipant, { ticketId: ticket.id, ...who })) {
      throw new DomainError('ALREADY_PARTICIPANT', { path: ['input', named.contactId ? 'contactId' : 'userId'] });
    }
    return named;
  }

  private async contact(actor: Actor, ticket: Ticket, id: string): Promise<Named> {
    const path = ['input', 'contactId'];
    const { customerId } = await this.customers.requireContact(actor, id, path);
    if (customerId !== ticket.customerId) throw notFound(path);
    return { contactId: id, userId: null, role: ParticipantRole.CC };
  }

  private async colleague(actor: Actor, userId: string): Promise<Named> {
    const isOurs = actor.kind === ActorKind.STAFF || actor.kind === ActorKind.SYSTEM;
    const isSuitable =
      isOurs && (await this.identity.isStaffWith(actor, userId, Permission.WORK_ON_TICKETS, ['input', 'userId']));
    if (!isSuitable) throw unsuitable('userId');
    return { contactId: null, userId, role: ParticipantRole.FOLLOWER };
  }
}

function unsuitable(field: string): DomainError {
  return new DomainError('PARTICIPANT_NOT_SUITABLE', { path: ['input', field] });
}
