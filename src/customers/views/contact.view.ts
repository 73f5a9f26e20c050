import { Permission } from '../../access/permission.js';
import { userView } from '../../identity/index.js';
import { byColumn, byReference, one, value } from '../../reading/fields.js';
import { listJson } from '../../reading/json.js';
import { selectList } from '../../reading/object.compiler.js';
import { byId, declareRoots, listOf, oneRow, type RootField } from '../../reading/roots.js';
import { type Sql, sql, trusted } from '../../reading/sql.js';
import { extendView, type RowSql, view } from '../../reading/view.js';
import type { ViewerShape } from '../../reading/viewer.js';
import { visible } from '../../reading/visibility.js';
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

/** Several people may share a telephone, so this is a list: of those who are there, at most 25. */
const contactsByPhone: RootField = (c, selected, definition) => {
  const alias = c.alias();
  const phone = c.site(selected, definition, () => '').param('phone', 'text', (args) => args['phone']);
  const contact = c.tables.row(Contact, alias) as RowSql<Contact>;
  const isMatch = sql`${contact.phoneE164} = ${phone} and ${contact.status} = 'ACTIVE' and ${maySeeAddresses(c.viewer, contact)}`;
  const from = sql`from ${c.tables.nameOf(Contact)} ${trusted(alias)} where ${isMatch} and ${visible(c.tables, contactView, alias, c.viewer)} order by ${contact.name}, ${contact.id} limit 25`;
  return listJson(selectList(c, { view: contactView, alias }, selected), from);
};

declareRoots({
  contact: byId('Contact'),
  contacts: listOf('Contact'),
  contactsByPhone,
  contactByEmail: oneRow('Contact', (row, viewer, argument) => {
    const contact = row as RowSql<Contact>;
    return sql`${contact.email} = lower(${argument('email', 'text')}) and ${contact.status} = 'ACTIVE' and ${maySeeAddresses(viewer, contact)}`;
  }),
});
