import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { requireActor } from '../../access/scope.js';
import { Database } from '../../database/database.js';
import { notFound } from '../../shared/domain-error.js';
import { Contact, ContactStatus } from '../domain/contact.entity.js';

/** The people that other modules' commands name, read in their transaction or in one of its own. */
@Injectable()
export class Requesters {
  constructor(private readonly database: Database) {}

  /** A customer's person, and a token bound to a customer, can name people of that organization only. */
  async require(actor: Actor, contactId: string, path?: readonly string[]): Promise<Contact> {
    const [contact] = await this.active({ id: contactId, ...(actor.customerId && { customerId: actor.customerId }) });
    if (!contact) throw notFound(path);
    return contact;
  }

  /** Null also when several people share the number: nobody can tell then who calls. */
  async byPhone(phoneE164: string): Promise<Contact | null> {
    const [contact, another] = await this.active({ phoneE164 });
    return contact && !another ? contact : null;
  }

  async byEmail(email: string): Promise<Contact | null> {
    const [contact] = await this.active({ email: email.toLowerCase() });
    return contact ?? null;
  }

  private active(wanted: FindOptionsWhere<Contact>): Promise<Contact[]> {
    const where = { ...wanted, vendorId: requireActor().vendorId, status: ContactStatus.ACTIVE };
    return this.database.transaction(() => this.database.manager.find(Contact, { where, take: 2 }));
  }
}
