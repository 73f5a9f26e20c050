import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { contactView } from '../views/contact.view.js';
import { Contact } from './contact.entity.js';

@Injectable()
export class Contacts extends Store<Contact> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Contact, contactView);
  }
}
