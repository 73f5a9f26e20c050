import { Module } from '@nestjs/common';
import { VendorsModule } from '../vendors/index.js';
import { AgreementParties } from './agreements/agreement-parties.js';
import { AgreementsResolver } from './agreements/agreements.resolver.js';
import { AgreementsService } from './agreements/agreements.service.js';
import { CustomerAgreementsResolver } from './agreements/customer-agreements.resolver.js';
import { Promises } from './agreements/promises.js';
import { ContactAccountsService } from './contacts/contact-accounts.service.js';
import { ContactsResolver } from './contacts/contacts.resolver.js';
import { ContactsService } from './contacts/contacts.service.js';
import { CustomerContactsResolver } from './contacts/customer-contacts.resolver.js';
import { Requesters } from './contacts/requesters.js';
import { UserContactResolver } from './contacts/user-contact.resolver.js';
import { CustomersFace } from './customers.face.js';
import { Agreements } from './domain/agreements.store.js';
import { Contacts } from './domain/contacts.store.js';
import './domain/customers.errors.js';
import { Customers } from './domain/customers.store.js';
import { ServicePlans } from './domain/service-plans.store.js';
import { CustomerTree } from './organizations/customer-tree.js';
import { CustomersResolver } from './organizations/customers.resolver.js';
import { CustomersService } from './organizations/customers.service.js';
import { LeavingService } from './organizations/leaving.service.js';
import { ServicePlansResolver } from './plans/service-plans.resolver.js';
import { ServicePlansService } from './plans/service-plans.service.js';

const organizations = [Customers, CustomerTree, CustomersService, LeavingService, CustomersResolver];
const people = [
  Contacts,
  ContactsService,
  ContactAccountsService,
  Requesters,
  ContactsResolver,
  CustomerContactsResolver,
  UserContactResolver,
];
const promises = [
  ServicePlans,
  ServicePlansService,
  ServicePlansResolver,
  Agreements,
  AgreementParties,
  AgreementsService,
  Promises,
  AgreementsResolver,
  CustomerAgreementsResolver,
];

@Module({
  imports: [VendorsModule],
  providers: [...organizations, ...people, ...promises, CustomersFace],
  exports: [CustomersFace],
})
export class CustomersModule {}
