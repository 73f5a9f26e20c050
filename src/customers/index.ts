export { CustomersFace } from './customers.face.js';
export { CustomersModule } from './customers.module.js';
export { ContactType } from './graphql/contact.type.js';
export { CustomerType } from './graphql/customer.type.js';
export { MaintenanceAgreementType } from './graphql/agreement.type.js';
export { contactView } from './views/contact.view.js';
export { customerView } from './views/customer.view.js';
export { seesOrganizationTickets } from './views/sharing.js';
