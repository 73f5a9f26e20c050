import { systemActor } from '../../src/access/actor.js';
import { Role } from '../../src/access/roles.js';
import { ContactsService } from '../../src/customers/contacts/contacts.service.js';
import type { Contact } from '../../src/customers/domain/contact.entity.js';
import { Contacts } from '../../src/customers/domain/contacts.store.js';
import type { SharingMode } from '../../src/customers/domain/customer.entity.js';
import { CustomersService } from '../../src/customers/organizations/customers.service.js';
import { Database } from '../../src/database/database.js';
import { User } from '../../src/identity/domain/user.entity.js';
import { Users } from '../../src/identity/domain/users.store.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { RequesterRole } from '../../src/vendors/index.js';
import { asSystem } from '../support/actors.js';
import type { TestApp } from '../support/use-app.js';
import { aToken, type Person } from './a-vendor.js';

/** A person at a customer, signed in. */
export interface CustomerPerson extends Person {
  readonly contactId: string;
  /** `contact_…` */
  readonly id: string;
  readonly name: string;
}

export interface TestCustomer {
  readonly customerId: string;
  /** `customer_…` */
  readonly id: string;
  readonly name: string;
  /** CUSTOMER_ADMINISTRATOR, and ADMINISTRATOR of the product. */
  readonly administrator: CustomerPerson;
  /** CUSTOMER_USER, an END_USER. */
  readonly user: CustomerPerson;
  /** CUSTOMER_USER, an END_USER too. */
  readonly colleague: CustomerPerson;
}

export interface CustomerWish {
  readonly name?: string;
  readonly inn?: string | null;
  /** The bare id of the organization above. */
  readonly parentId?: string | null;
  readonly sharingMode?: SharingMode | null;
  readonly timeZone?: string;
}

interface PersonWish {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string | null;
  readonly role?: RequesterRole;
  readonly accountRole?: Role;
  readonly seesOrganizationTickets?: boolean;
}

interface Place {
  readonly vendorId: string;
  readonly customerId: string;
}

/** A customer of a vendor with an administrator and two users, all signed in. */
export async function aCustomer(
  app: TestApp,
  { vendorId }: { vendorId: string },
  wish: CustomerWish = {},
): Promise<TestCustomer> {
  const name = wish.name ?? 'ООО «Ромашка»';
  const birth = { timeZone: 'Europe/Moscow', locale: 'ru' as const, ...wish, name };
  const customers = app.nest.get(CustomersService, { strict: false });
  const customerId = await asSystem(vendorId, () => customers.register(systemActor(vendorId), birth));
  const place = { vendorId, customerId };
  const administrator = await aCustomerPerson(app, place, {
    name: 'Анна Администратор',
    role: RequesterRole.ADMINISTRATOR,
    accountRole: Role.CUSTOMER_ADMINISTRATOR,
  });
  const user = await aCustomerPerson(app, place, { name: 'Борис Пользователь' });
  const colleague = await aCustomerPerson(app, place, { name: 'Вера Коллега' });
  return { customerId, id: toPublicId('customer', customerId), name, administrator, user, colleague };
}

/** One more person at a customer, signed in. Without a password: opening accounts is another spec's matter. */
export async function aCustomerPerson(app: TestApp, place: Place, wish: PersonWish = {}): Promise<CustomerPerson> {
  const { vendorId, customerId } = place;
  const { accountRole = Role.CUSTOMER_USER, ...known } = wish;
  const email = wish.email ?? `person-${newId()}@example.org`;
  const birth = { name: 'Пользователь', role: RequesterRole.END_USER, ...known, email, customerId };
  const service = app.nest.get(ContactsService, { strict: false });
  const contactId = await asSystem(vendorId, () => service.add(systemActor(vendorId), birth));
  const user = await anAccount(app, place, contactId, accountRole);
  const token = await aToken(app, { ...user, userId: user.id });
  return { contactId, id: toPublicId('contact', contactId), name: birth.name, email, userId: user.id, token };
}

function anAccount(app: TestApp, { vendorId, customerId }: Place, contactId: string, role: Role): Promise<User> {
  const contacts = app.nest.get(Contacts, { strict: false });
  const users = app.nest.get(Users, { strict: false });
  return asSystem(vendorId, () =>
    app.nest.get(Database, { strict: false }).transaction(async () => {
      const contact: Contact = await contacts.lock(systemActor(vendorId), contactId);
      const { name, locale, email } = contact;
      const birth = { vendorId, customerId, contactId, name, locale, email: email ?? '', roles: [role] };
      const user = User.create({ ...birth, passwordHash: '-' }, new Date());
      await users.insert(user);
      contact.openAccount(user.id);
      await contacts.save(contact);
      return user;
    }),
  );
}
