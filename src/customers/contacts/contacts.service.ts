import { Injectable } from '@nestjs/common';
import { allowOnly, type Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import type { Locale } from '../../i18n/locale.js';
import { normalizedPhone } from '../../vendors/index.js';
import { Contact, type ContactFacts } from '../domain/contact.entity.js';
import { Contacts } from '../domain/contacts.store.js';
import { ContactAdded } from '../domain/customers.events.js';
import { mayEditContact } from '../domain/customers.policy.js';
import { Customers } from '../domain/customers.store.js';
import type { ContactAddInput, ContactEditInput } from './contacts.inputs.js';

@Injectable()
export class ContactsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly customers: Customers,
    private readonly contacts: Contacts,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, CUSTOMER_HAS_LEFT, CONTACT_EMAIL_TAKEN, PHONE_INVALID. */
  add(actor: Actor, input: ContactAddInput): Promise<string> {
    return this.database.transaction(async () => {
      const customer = await this.customers.lock(actor, input.customerId);
      allowOnly(mayEditContact(actor, { vendorId: customer.vendorId, customerId: customer.id }));
      customer.requireActive(['input', 'customerId']);
      const facts = factsOf(input, customer.locale);
      const contact = Contact.add({ ...facts, vendorId: actor.vendorId, customerId: customer.id }, this.clock.now());
      await this.contacts.insert(contact);
      await this.events.publish(new ContactAdded(contact.id, customer.id));
      return contact.id;
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION, CONTACT_HAS_LEFT, CONTACT_EMAIL_TAKEN, PHONE_INVALID. The sign-in address of an account stays. */
  edit(actor: Actor, input: ContactEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const contact = await this.contacts.lock(actor, input.contactId, input.expectedVersion);
      allowOnly(mayEditContact(actor, contact));
      contact.edit(factsOf(input, contact.locale));
      await this.contacts.save(contact);
      return contact.id;
    });
  }
}

function factsOf(input: ContactAddInput | ContactEditInput, locale: Locale): ContactFacts {
  return {
    name: input.name,
    email: input.email?.toLowerCase() ?? null,
    phoneE164: input.phone == null ? null : normalizedPhone(input.phone, ['input', 'phone']),
    role: input.role,
    locale: input.locale ?? locale,
    seesOrganizationTickets: input.seesOrganizationTickets ?? false,
  };
}
