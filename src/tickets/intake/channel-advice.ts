import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { LocalizedText } from '../../graphql/localized-text.type.js';
import { Channel, VendorsFace } from '../../vendors/index.js';
import type { TicketLogCallInput } from './intake.inputs.js';

const WORDS: Readonly<Record<Channel, { ru: string; en: string }>> = {
  PHONE: { ru: 'телефон', en: 'telephone' },
  EMAIL: { ru: 'электронная почта', en: 'e-mail' },
  PORTAL: { ru: 'портал', en: 'portal' },
  API: { ru: 'программный интерфейс', en: 'API' },
};

/** What to tell people who have come by a way that the product does not take (C-12): their words are registered all the same. */
@Injectable()
export class ChannelAdvice {
  constructor(private readonly vendors: VendorsFace) {}

  /** Null when the product takes it by telephone, or is not known. */
  async forCall(actor: Actor, input: TicketLogCallInput): Promise<LocalizedText | null> {
    if (!input.productId) return null;
    const subject = { kind: input.kind, offeringId: input.serviceOfferingId ?? null };
    const policy = await this.vendors.channelPolicy(actor, input.productId);
    if (policy.accepts(Channel.PHONE, subject)) return null;
    const accepted = policy.acceptedChannels(subject).map((channel) => WORDS[channel]);
    return {
      ru: `Такие обращения по этому продукту принимают: ${accepted.map(({ ru }) => ru).join(', ')}.`,
      en: `This product takes such requests by: ${accepted.map(({ en }) => en).join(', ')}.`,
    };
  }
}
