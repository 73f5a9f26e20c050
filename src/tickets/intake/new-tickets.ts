import { Injectable } from '@nestjs/common';
import { type Actor, ActorKind } from '../../access/actor.js';
import { CustomersFace } from '../../customers/index.js';
import { Numbers } from '../../database/numbers.js';
import { Files } from '../../files/files.js';
import { currentScope } from '../../access/scope.js';
import { DEFAULT_LOCALE } from '../../i18n/locale.js';
import { DomainError } from '../../shared/domain-error.js';
import { Channel, VendorsFace } from '../../vendors/index.js';
import { Urgency } from '../domain/priority.js';
import { FILE_IDS } from '../conversation/words.js';
import type { TakenFile } from '../domain/taken-file.js';
import type { NewTicket } from '../domain/ticket.facts.js';
import type { TicketCreateInput, TicketLogCallInput } from './intake.inputs.js';
import { Subjects } from './subjects.js';

const CHANNEL_OF: Readonly<Record<ActorKind, Channel>> = {
  CUSTOMER: Channel.PORTAL,
  STAFF: Channel.PORTAL,
  PARTNER: Channel.API,
  SYSTEM: Channel.PORTAL,
};

/** What is said of a new ticket, however it came. */
type Wish = Omit<TicketCreateInput, 'productId' | 'text'> & Pick<TicketLogCallInput, 'productId'>;

/** A ticket that is about to be born, and the files of its first message. */
export interface Newborn {
  readonly birth: NewTicket;
  readonly files: readonly TakenFile[];
}

/** Makes the facts that a ticket is born with from what somebody wrote or told. */
@Injectable()
export class NewTickets {
  constructor(
    private readonly vendors: VendorsFace,
    private readonly customers: CustomersFace,
    private readonly subjects: Subjects,
    private readonly numbers: Numbers,
    private readonly files: Files,
  ) {}

  /** Errors: REQUESTER_REQUIRED, NOT_FOUND, CHANNEL_NOT_ACCEPTED, OFFERING_NOT_FOR_KIND, FILE_ALREADY_ATTACHED, FILE_INFECTED. */
  async written(actor: Actor, input: TicketCreateInput, at: Date): Promise<Newborn> {
    const { requesterId } = input;
    if (!requesterId) throw new DomainError('REQUESTER_REQUIRED', { path: ['input', 'requesterId'] });
    const origin = input.channel ?? CHANNEL_OF[actor.kind];
    const facts = await this.facts(actor, input, at);
    await this.requireAccepted(actor, input, origin);
    return this.newborn(actor, input, { ...facts, origin, language: input.language ?? facts.language });
  }

  /** A call is never refused for its channel: it has happened. Errors: NOT_FOUND, OFFERING_NOT_FOR_KIND, FILE_ALREADY_ATTACHED, FILE_INFECTED. */
  async told(actor: Actor, input: TicketLogCallInput, at: Date): Promise<Newborn> {
    const caller = input.requesterId ? null : await this.customers.contactByPhone(input.phone ?? '');
    const requesterId = input.requesterId ?? caller?.contactId ?? null;
    const facts = await this.facts(actor, { ...input, requesterId }, at);
    return this.newborn(actor, input, { ...facts, origin: Channel.PHONE });
  }

  /** The contacts to copy in: of the same organization, without the requester. Errors: NOT_FOUND. */
  async copied(actor: Actor, birth: NewTicket, ccIds: readonly string[]): Promise<string[]> {
    const path = ['input', 'ccIds'];
    for (const id of ccIds) {
      const { customerId } = await this.customers.requireContact(actor, id, path);
      if (customerId !== birth.customerId) throw new DomainError('NOT_FOUND', { path });
    }
    return ccIds.filter((id) => id !== birth.requesterId);
  }

  private async facts(actor: Actor, wish: Wish, receivedAt: Date) {
    const checked = await this.subjects.check(actor, { receivedAt }, wish);
    return {
      vendorId: actor.vendorId,
      kind: wish.kind,
      language: checked.language ?? currentScope()?.locale ?? DEFAULT_LOCALE,
      title: wish.title.trim(),
      urgency: wish.urgency ?? Urgency.NORMAL,
      impact: wish.impact ?? null,
      usageStage: wish.usageStage ?? null,
      restricted: wish.restricted ?? false,
      productId: checked.productId ?? null,
      serviceOfferingId: checked.serviceOfferingId ?? null,
      moduleId: checked.moduleId ?? null,
      customerId: checked.customerId ?? null,
      requesterId: checked.requesterId ?? null,
      agreementId: checked.agreementId ?? null,
    };
  }

  private async requireAccepted(actor: Actor, input: TicketCreateInput, channel: Channel): Promise<void> {
    const policy = await this.vendors.channelPolicy(actor, input.productId);
    const subject = { kind: input.kind, offeringId: input.serviceOfferingId ?? null };
    if (policy.accepts(channel, subject)) return;
    const accepted = policy.acceptedChannels(subject);
    throw new DomainError('CHANNEL_NOT_ACCEPTED', { path: ['input', 'productId'], details: { accepted } });
  }

  /** The number comes last: whoever takes one holds the row of numbers until the end of his transaction. */
  private async newborn(
    actor: Actor,
    { fileIds }: Pick<Wish, 'fileIds'>,
    facts: Omit<NewTicket, 'number'>,
  ): Promise<Newborn> {
    const files = await this.files.attach(actor, fileIds, FILE_IDS);
    return { birth: { ...facts, number: await this.numbers.next('T') }, files };
  }
}
