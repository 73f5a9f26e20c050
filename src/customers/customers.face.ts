import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Locale } from '../i18n/locale.js';
import type { RequesterRole } from '../vendors/index.js';
import { type AgreementRef, Promises } from './agreements/promises.js';
import { Requesters } from './contacts/requesters.js';

/** A person at a customer, as far as other modules need him. */
export interface Requester {
  readonly contactId: string;
  readonly customerId: string;
  /** His account; null without one. */
  readonly userId: string | null;
  readonly name: string;
  /** In lower case; null when there is none. */
  readonly email: string | null;
  readonly role: RequesterRole;
  readonly locale: Locale;
}

/** An organization, as far as other modules need it. */
export interface CustomerRef {
  readonly customerId: string;
  readonly name: string;
  /** IANA; "end of day" is 23:59:59.999 there. */
  readonly timeZone: string;
  readonly locale: Locale;
}

/** What other modules may ask of customers. */
@Injectable()
export class CustomersFace {
  constructor(
    private readonly requesters: Requesters,
    private readonly promises: Promises,
  ) {}

  /** An active contact that the actor may name. Errors: NOT_FOUND, with the path given. */
  async requireContact(actor: Actor, contactId: string, path?: readonly string[]): Promise<Requester> {
    return requesterOf(await this.requesters.require(actor, contactId, path));
  }

  /** The one active contact with a number in E.164; null when there is none, or several who share it. */
  async contactByPhone(e164: string): Promise<Requester | null> {
    const contact = await this.requesters.byPhone(e164);
    return contact && requesterOf(contact);
  }

  /** The active contact with an e-mail, upper and lower case alike. */
  async contactByEmail(email: string): Promise<Requester | null> {
    const contact = await this.requesters.byEmail(email);
    return contact && requesterOf(contact);
  }

  /** An active customer that the actor may name. Errors: NOT_FOUND, with the path given. */
  async requireCustomer(actor: Actor, id: string, path?: readonly string[]): Promise<CustomerRef> {
    const { name, timeZone, locale } = await this.promises.requireCustomer(actor, id, path);
    return { customerId: id, name, timeZone, locale };
  }

  /** A service plan of the vendor; gives its id. Errors: NOT_FOUND, with the path given. */
  requireServicePlan(actor: Actor, servicePlanId: string, path?: readonly string[]): Promise<string> {
    return this.promises.requirePlan(actor, servicePlanId, path);
  }

  /** The agreement that covers a product of a customer at a moment, by the customer's calendar; null when none does. */
  agreementFor(customerId: string, productId: string, at: Date): Promise<AgreementRef | null> {
    return this.promises.agreementFor(customerId, productId, at);
  }
}

function requesterOf({ id, ...contact }: Omit<Requester, 'contactId'> & { readonly id: string }): Requester {
  const { customerId, userId, name, email, role, locale } = contact;
  return { contactId: id, customerId, userId, name, email, role, locale };
}
