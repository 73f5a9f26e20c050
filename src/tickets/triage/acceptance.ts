import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Permission } from '../../access/permission.js';
import { Events } from '../../events/events.js';
import { IdentityFace } from '../../identity/index.js';
import { DomainError } from '../../shared/domain-error.js';
import { partOf } from '../../shared/references.js';
import type { Doer } from '../domain/doer.js';
import type { Ticket } from '../domain/ticket.entity.js';
import type { Classification } from '../domain/ticket.facts.js';
import { TicketAccepted } from '../domain/tickets.events.js';
import type { TicketClassification } from '../intake/classification.input.js';
import { Subjects } from '../intake/subjects.js';

/** What other families need of sorting, too: a NEW ticket is accepted in the same command that asks or resolves. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly subjects: Subjects,
    private readonly identity: IdentityFace,
    private readonly events: Events,
  ) {}

  facts(actor: Actor, ticket: Ticket, wish: TicketClassification): Promise<Classification> {
    return this.subjects.check(actor, ticket, wish);
  }

  /** Accepts on the way to another command; nothing unless the caller wants it. Errors: GUARD_FAILED, ILLEGAL_TRANSITION. */
  async acceptFirst(
    actor: Actor,
    ticket: Ticket,
    wish: TicketClassification | null | undefined,
    by: Doer,
  ): Promise<void> {
    if (!wish) return;
    await partOf('accept', this.accept(actor, ticket, wish, by));
    await this.events.publish(new TicketAccepted(ticket.id));
  }

  private async accept(actor: Actor, ticket: Ticket, wish: TicketClassification, by: Doer): Promise<void> {
    ticket.accept(await this.facts(actor, ticket, wish), by);
  }

  /** The user, if he can be given tickets (INV-12). Errors: NOT_FOUND, ASSIGNEE_NOT_SUITABLE. */
  async assignee(actor: Actor, userId: string | null): Promise<string> {
    const path = ['input', 'assigneeId'];
    if (userId && (await this.identity.isStaffWith(actor, userId, Permission.WORK_ON_TICKETS, path))) return userId;
    throw new DomainError('ASSIGNEE_NOT_SUITABLE', { path });
  }
}
