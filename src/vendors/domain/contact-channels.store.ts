import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { contactChannelView } from '../views/contact-channel.view.js';
import { ContactChannel } from './contact-channel.entity.js';

@Injectable()
export class ContactChannels extends Store<ContactChannel> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, ContactChannel, contactChannelView);
  }
}
