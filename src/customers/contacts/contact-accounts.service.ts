import { Injectable } from '@nestjs/common';
import { allowOnly, type Actor } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { IdentityFace } from '../../identity/index.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Contact } from '../domain/contact.entity.js';
import { Contacts } from '../domain/contacts.store.js';
import { ContactAccountOpened, ContactLeft } from '../domain/customers.events.js';
import { mayEditContact } from '../domain/customers.policy.js';
import type { ContactLeaveInput, ContactOpenAccountInput } from './contacts.inputs.js';

/** Beginning and end of a contact's access. */
@Injectable()
export class ContactAccountsService {
  constructor(
    private readonly database: Database,
    private readonly contacts: Contacts,
    private readonly identity: IdentityFace,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, CONTACT_HAS_LEFT, CONTACT_HAS_ACCOUNT, CONTACT_HAS_NO_EMAIL, EMAIL_TAKEN. */
  openAccount(actor: Actor, input: ContactOpenAccountInput): Promise<string> {
    return this.database.transaction(async () => {
      const contact = await this.contacts.lock(actor, input.contactId, input.expectedVersion);
      allowOnly(mayEditContact(actor, contact));
      const email = contact.requireAccountable();
      const userId = await this.accountOf(actor, contact, email, input);
      contact.openAccount(userId);
      await this.contacts.save(contact);
      await this.events.publish(new ContactAccountOpened(contact.id, userId));
      return contact.id;
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, CONTACT_HAS_LEFT. */
  leave(actor: Actor, input: ContactLeaveInput): Promise<string> {
    return this.database.transaction(async () => {
      const contact = await this.contacts.lock(actor, input.contactId, input.expectedVersion);
      allowOnly(mayEditContact(actor, contact));
      await this.end(actor, contact);
      return contact.id;
    });
  }

  /** All contacts of a customer that leaves; inside of its transaction. */
  async leaveAll(actor: Actor, customerId: string): Promise<void> {
    for (const contact of await this.contacts.lockActiveOf(actor, customerId)) await this.end(actor, contact);
  }

  private async end(actor: Actor, contact: Contact): Promise<void> {
    contact.leave();
    await this.contacts.save(contact);
    if (contact.userId !== null) await this.identity.closeAccount(actor, contact.userId);
    await this.events.publish(new ContactLeft(contact.id, contact.customerId));
  }

  private async accountOf(
    actor: Actor,
    { id: contactId, customerId, name, locale }: Contact,
    email: string,
    { role, password }: ContactOpenAccountInput,
  ): Promise<string> {
    const account = { contactId, customerId, email, name, locale, roles: [role], password };
    try {
      return await this.identity.openCustomerAccount(actor, account);
    } catch (error) {
      // The caller gave no e-mail: what he can point at is the contact that has it.
      if (!(error instanceof DomainError) || error.code !== 'EMAIL_TAKEN') throw error;
      throw new DomainError('EMAIL_TAKEN', { path: ['input', 'contactId'] });
    }
  }
}
