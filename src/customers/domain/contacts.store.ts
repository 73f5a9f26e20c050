import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/retry.js';
import { Store } from '../../database/store.js';
import { DomainError } from '../../shared/domain-error.js';
import { contactView } from '../views/contact.view.js';
import { Contact } from './contact.entity.js';

@Injectable()
export class Contacts extends Store<Contact> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Contact, contactView);
  }

  /** Errors: CONTACT_EMAIL_TAKEN. */
  override insert(contact: Contact): Promise<void> {
    return super.insert(contact).catch(nameTakenEmail);
  }

  /** Errors: CONTACT_EMAIL_TAKEN. */
  override save(contact: Contact): Promise<void> {
    return super.save(contact).catch(nameTakenEmail);
  }

  /** The contacts of a customer that are still there, locked. */
  async lockActiveOf(actor: Actor, customerId: string): Promise<Contact[]> {
    const ids = await this.database.query<{ id: string }>(
      `select id from contact where customer_id = $1 and status = 'ACTIVE' order by id`,
      [customerId],
    );
    const contacts: Contact[] = [];
    for (const { id } of ids) contacts.push(await this.lock(actor, id));
    return contacts;
  }
}

function nameTakenEmail(error: unknown): never {
  if (!isUniqueViolation(error, 'contact_email_key')) throw error;
  throw new DomainError('CONTACT_EMAIL_TAKEN', { path: ['input', 'email'] });
}
