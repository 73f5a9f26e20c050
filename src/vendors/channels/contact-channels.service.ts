import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { CatalogueReader } from '../catalogue/catalogue.reader.js';
import { ContactChannel } from '../domain/contact-channel.entity.js';
import { ContactChannels } from '../domain/contact-channels.store.js';
import { mayEditProduct } from '../domain/vendors.policy.js';
import type {
  ContactChannelAddInput,
  ContactChannelEditInput,
  ContactChannelWithdrawInput,
} from './contact-channels.inputs.js';
import { refusingDuplicates } from '../refusing-duplicates.js';

const DUPLICATES = {
  contact_channel_one_primary_phone: ['PRIMARY_PHONE_EXISTS', 'isPrimary'],
  contact_channel_one_primary: ['PRIMARY_CHANNEL_EXISTS', 'isPrimary'],
  contact_channel_value_key: ['CHANNEL_EXISTS', 'value'],
} as const;

@Injectable()
export class ContactChannelsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly contactChannels: ContactChannels,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, those of a value (PHONE_INVALID …), those of DUPLICATES. */
  add(actor: Actor, input: ContactChannelAddInput): Promise<string> {
    return this.database.transaction(async () => {
      const product = await this.catalogue.requireProduct(actor, input.productId, ['input', 'productId']);
      allowOnly(mayEditProduct(actor, product));
      const channel = ContactChannel.add(product.vendorId, input, this.clock.now());
      await refusingDuplicates(DUPLICATES, () => this.contactChannels.insert(channel));
      return channel.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ALREADY_WITHDRAWN, those of a value, those of DUPLICATES. */
  edit(actor: Actor, input: ContactChannelEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const channel = await this.contactChannels.lock(actor, input.contactChannelId, input.expectedVersion);
      allowOnly(mayEditProduct(actor, channel));
      channel.edit(input);
      await refusingDuplicates(DUPLICATES, () => this.contactChannels.save(channel));
      return channel.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ALREADY_WITHDRAWN. */
  withdraw(actor: Actor, input: ContactChannelWithdrawInput): Promise<string> {
    return this.database.transaction(async () => {
      const channel = await this.contactChannels.lock(actor, input.contactChannelId, input.expectedVersion);
      allowOnly(mayEditProduct(actor, channel));
      channel.withdraw(this.clock.now());
      await this.contactChannels.save(channel);
      return channel.id;
    });
  }
}
