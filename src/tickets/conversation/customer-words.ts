import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Files } from '../../files/files.js';
import type { Doer } from '../domain/doer.js';
import type { Words } from '../domain/message.entity.js';
import type { Ticket } from '../domain/ticket.entity.js';
import type { TicketClassification } from '../intake/classification.input.js';
import { Acceptance } from '../triage/acceptance.js';
import { type Carried, carriedWords, FILE_IDS } from './words.js';

/** What a command brings that turns to the customer, and may accept the ticket on the way. */
interface Brought extends Carried {
  readonly fileIds?: string[] | null;
  readonly accept?: TicketClassification | null;
}

/** What asking and resolving have in common. */
@Injectable()
export class CustomerWords {
  constructor(
    private readonly files: Files,
    private readonly acceptance: Acceptance,
  ) {}

  /**
   * The words of a command with their files; null when it carries none. Accepts the ticket first if wished.
   * Errors: NOT_FOUND, FILE_ALREADY_ATTACHED, FILE_INFECTED, GUARD_FAILED, ILLEGAL_TRANSITION.
   */
  async brought(actor: Actor, ticket: Ticket, by: Doer, brought: Brought, gist: string): Promise<Words | null> {
    const files = await this.files.attach(actor, brought.fileIds, FILE_IDS);
    await this.acceptance.acceptFirst(actor, ticket, brought.accept, by);
    return carriedWords(brought, gist, by, files);
  }
}
