import { Permission } from '../../access/permission.js';
import { userView } from '../../identity/index.js';
import { connectionJson } from '../../reading/connection.compiler.js';
import { byColumn, byReference, one, value } from '../../reading/fields.js';
import type { Narrowing } from '../../reading/narrowing.js';
import { rowMembers } from '../../reading/object.compiler.js';
import { byId, declareRoots, listOf, oneRow, type RootField } from '../../reading/roots.js';
import { type Sql, sql } from '../../reading/sql.js';
import { extendView, type RowSql, view } from '../../reading/view.js';
import type { ViewerShape } from '../../reading/viewer.js';
import { Contact } from '../domain/contact.entity.js';
import { ofCustomer } from './customer.view.js';

/** Colleagues see each other's names; how to reach a person only staff, his administrator and he himself. */
function maySeeAddresses(viewer: ViewerShape, contact: RowSql<Contact>): Sql {
  if (viewer.isStaff || viewer.isSystem) return sql`true`;
  if (!viewer.isCustomer) return sql`false`;
  if (viewer.can(Permission.EDIT_OWN_CONTACTS)) return sql`${contact.customerId} = ${viewer.customerId}`;
  return sql`${contact.id} = ${viewer.contactId}`;
}

function address(property: 'email' | 'phoneE164') {
  return value((contact: RowSql<Contact>, viewer) => {
    return sql`case when ${maySeeAddresses(viewer, contact)} then ${contact[property]} end`;
  });
}

export const contactView = view(Contact, {
  prefix: 'contact',
  visibleTo: (viewer, contact) => ofCustomer(viewer, contact.customerId),
  fields: {
    customer: one('Customer', 'customerId'),
    user: one('User', 'userId'),
    email: address('email'),
    phone: address('phoneE164'),
  },
  list: {
    orders: { NAME: { by: 'name' }, CREATED_AT: { by: 'createdAt' }, UPDATED_AT: { by: 'updatedAt' } },
    defaultOrder: { field: 'NAME', direction: 'ASC' },
    // No filter by e-mail or phone: it would tell a colleague what the fields hide from him.
    filters: {
      name: byColumn('name'),
      role: byColumn('role'),
      status: byColumn('status'),
      customerId: byReference('customerId', 'customer'),
      createdAt: byColumn('createdAt'),
      updatedAt: byColumn('updatedAt'),
    },
  },
});

extendView(userView, { customer: one('Customer', 'customerId'), contact: one('Contact', 'contactId') });

/** Those who are still there, of whom the viewer may know the addresses. */
function isReachable(viewer: ViewerShape, contact: RowSql<Contact>): Sql {
  return sql`(${contact.status} = 'ACTIVE' and ${maySeeAddresses(viewer, contact)})`;
}

/** Several people may share a telephone, so this is a list. */
const contactsByPhone: RootField = (c, selected, definition) => {
  const phone = c.site(selected, definition, () => '').param('phone', 'text', (args) => args['phone']);
  const edge = { by: 'phoneE164', id: sql`${phone}` };
  const narrowing: Narrowing = { only: (row, viewer) => isReachable(viewer, row as RowSql<Contact>) };
  return connectionJson(c, { view: contactView, definition, selected, edge, narrowing }, rowMembers);
};

declareRoots({
  contact: byId('Contact'),
  contacts: listOf('Contact'),
  contactsByPhone,
  contactByEmail: oneRow('Contact', (row, viewer, argument) => {
    const contact = row as RowSql<Contact>;
    return sql`${contact.email} = lower(${argument('email', 'text')}) and ${isReachable(viewer, contact)}`;
  }),
});
