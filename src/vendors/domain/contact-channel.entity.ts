import { Column, Entity, ForeignKey } from 'typeorm';
import { normalizedEmail } from './email.js';
import { normalizedPhone, printedPhone } from './phone.js';
import { Channel } from './service.enums.js';
import { normalizedUrl } from './url.js';
import { newborn, Withdrawable } from './withdrawable.js';

export interface ChannelFacts {
  readonly value: string;
  readonly isPrimary: boolean;
}

export interface NewContactChannel extends ChannelFacts {
  readonly productId: string;
  readonly kind: Channel;
}

const VALUE = ['input', 'value'];

/** A telephone number, mail address or portal under which the support of a product is reached. */
@Entity()
export class ContactChannel extends Withdrawable {
  @ForeignKey('Product')
  @Column('uuid')
  readonly productId: string;

  @Column({ type: 'enum', enum: Channel, enumName: 'channel' }) readonly kind: Channel;
  /** E.164, mail address, or https URL; the only source of link and text (DR-16). */
  @Column('text') readonly value: string;
  @Column('text') readonly displayText: string;
  @Column('boolean') readonly isPrimary: boolean;

  /** Errors: PHONE_INVALID, EMAIL_INVALID, URL_INVALID. */
  static add(vendorId: string, birth: NewContactChannel, at: Date): ContactChannel {
    const { productId, kind } = birth;
    const channel = Object.assign(new ContactChannel(), newborn(vendorId, at), { productId, kind });
    channel.edit(birth);
    return channel;
  }

  /** Errors: ALREADY_WITHDRAWN, PHONE_INVALID, EMAIL_INVALID, URL_INVALID. */
  edit({ value, isPrimary }: ChannelFacts): void {
    this.requireActive();
    const normalized = normalizedValue(this.kind, value);
    const displayText = this.kind === Channel.PHONE ? printedPhone(normalized) : normalized;
    Object.assign(this, { value: normalized, displayText, isPrimary });
  }
}

function normalizedValue(kind: Channel, value: string): string {
  if (kind === Channel.PHONE) return normalizedPhone(value, VALUE);
  if (kind === Channel.PORTAL) return normalizedUrl(value, VALUE);
  return normalizedEmail(value, VALUE);
}
