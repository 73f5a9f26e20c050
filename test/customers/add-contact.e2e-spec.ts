import { newId, toPublicId } from '../../src/shared/ids.js';
import { aCustomer, type TestCustomer } from '../builders/a-customer.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { ask, type Asker } from '../support/ask.js';
import { useApp } from '../support/use-app.js';

const FIELDS = 'id name email phone role locale seesOrganizationTickets status version customer { id }';
const ADD = `mutation ($input: ContactAddInput!) {
  contactAdd(input: $input) { contact { ${FIELDS} } userErrors { code message path details } }
}`;
const EDIT = `mutation ($input: ContactEditInput!) {
  contactEdit(input: $input) { contact { ${FIELDS} } userErrors { code message path details } }
}`;

describe('contacts', () => {
  const app = useApp();
  let vendor: TestVendor;
  let customer: TestCustomer;
  let other: TestCustomer;

  beforeAll(async () => {
    vendor = await aVendor(app);
    customer = await aCustomer(app, vendor);
    other = await aCustomer(app, vendor, { name: 'Чужие' });
  });

  const facts = { name: 'Пётр', role: 'END_USER' };
  const add = async (input: object = {}, asker: Asker = vendor.manager, language: 'ru' | 'en' = 'en') => {
    const whole = { ...facts, customerId: customer.id, ...input };
    return (await ask(app, asker, ADD, { input: whole }, { language })).data.contactAdd;
  };
  const edit = async (input: object, asker: Asker = vendor.manager) =>
    (await ask(app, asker, EDIT, { input: { ...facts, ...input } })).data.contactEdit;

  describe('are added', () => {
    it('with the language of their organization, an e-mail in lower case and a phone in E.164', async () => {
      const { contact, userErrors } = await add({ email: 'Petr@Romashka.example', phone: '8 (841) 220-00-01' });
      expect(userErrors).toEqual([]);
      expect(contact).toMatchObject({ email: 'petr@romashka.example', phone: '+78412200001', locale: 'ru' });
      expect(contact).toMatchObject({
        status: 'ACTIVE',
        seesOrganizationTickets: false,
        customer: { id: customer.id },
      });
    });

    it.each([
      ['en', 'Another contact has this e-mail already.'],
      ['ru', 'Этот адрес уже указан у другого контактного лица.'],
    ] as const)('not with an e-mail that another active contact has (%s)', async (language, message) => {
      const { contact, userErrors } = await add(
        { email: customer.user.email.toUpperCase(), customerId: other.id },
        vendor.manager,
        language,
      );
      expect(contact).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'CONTACT_EMAIL_TAKEN', path: ['input', 'email'], message }]);
    });

    it('not with a phone that is none', async () => {
      const { userErrors } = await add({ phone: '+7 841 22' });
      expect(userErrors).toMatchObject([{ code: 'PHONE_INVALID', path: ['input', 'phone'] }]);
    });

    it('once when the same is sent twice', async () => {
      const input = { name: 'Дважды', idempotencyKey: 'add-contact-twice' };
      expect((await add(input)).contact.id).toBe((await add(input)).contact.id);
      const reused = await add({ ...input, name: 'Трижды' });
      expect(reused.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    });

    it('by the administrator of the organization to his own, and to no other', async () => {
      expect((await add({}, customer.administrator)).userErrors).toEqual([]);
      const theirs = await add({ customerId: other.id }, customer.administrator);
      const nobodys = await add({ customerId: toPublicId('customer', newId()) }, customer.administrator);
      expect(theirs.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect(theirs).toEqual(nobodys);
    });

    it('not by its users nor by a support engineer', async () => {
      for (const asker of [customer.user, vendor.agent]) {
        const answer = await ask(app, asker, ADD, { input: { ...facts, customerId: customer.id } });
        expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
      }
    });
  });

  describe('are edited', () => {
    it('as a whole: what is left out is known no longer', async () => {
      const { contact } = await add({ email: 'leaves@romashka.example', phone: '+78412200002' });
      const changed = await edit({ contactId: contact.id, expectedVersion: 1, role: 'REPRESENTATIVE' });
      expect(changed.contact).toMatchObject({ email: null, phone: null, role: 'REPRESENTATIVE', version: 2 });
    });

    it('not when somebody was faster', async () => {
      const { contact } = await add();
      await edit({ contactId: contact.id, name: 'Первый' });
      const { userErrors } = await edit({ contactId: contact.id, expectedVersion: 1, name: 'Второй' });
      expect(userErrors).toMatchObject([{ code: 'STALE_VERSION', details: { current: 2 } }]);
    });

    it('not by the administrator of another organization', async () => {
      const { contact } = await add();
      const theirs = await edit({ contactId: contact.id }, other.administrator);
      const nobodys = await edit({ contactId: toPublicId('contact', newId()) }, other.administrator);
      expect(theirs.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect(theirs).toEqual(nobodys);
    });
  });

  describe('are seen', () => {
    const emailOf = async (asker: Asker, id: string): Promise<unknown> =>
      (await ask(app, asker, 'query ($id: ID!) { contact(id: $id) { name email } }', { id })).data.contact;

    it('by colleagues with their name, and with their e-mail by the administrator, staff and themselves', async () => {
      const { id, name, email } = customer.colleague;
      expect(await emailOf(customer.user, id)).toEqual({ name, email: null });
      for (const asker of [customer.administrator, vendor.agent, customer.colleague]) {
        expect(await emailOf(asker, id)).toEqual({ name, email });
      }
    });

    it('not from another organization', async () => {
      expect(await emailOf(other.administrator, customer.user.id)).toBeNull();
      const { data } = await ask(app, other.user, '{ contacts(first: 100) { nodes { customer { id } } } }');
      const organizations = data.contacts.nodes.map((contact: { customer: { id: string } }) => contact.customer.id);
      expect(new Set(organizations)).toEqual(new Set([other.id]));
    });

    it('in lists by role and by organization', async () => {
      const query = `query ($id: ID!) {
        contacts(filter: { role: { eq: ADMINISTRATOR }, customerId: { eq: $id } }) { nodes { id } }
      }`;
      const { data } = await ask(app, vendor.agent, query, { id: other.id });
      expect(data.contacts.nodes).toEqual([{ id: other.administrator.id }]);
    });
  });

  describe('are found', () => {
    const BY_EMAIL = 'query ($email: EmailAddress!) { contactByEmail(email: $email) { id } }';
    const BY_PHONE = 'query ($phone: String!) { contactsByPhone(phone: $phone) { nodes { name } } }';

    it('by e-mail, whatever its letters, by those who may see it', async () => {
      const email = customer.colleague.email.toUpperCase();
      const found = { contactByEmail: { id: customer.colleague.id } };
      expect((await ask(app, vendor.agent, BY_EMAIL, { email })).data).toEqual(found);
      expect((await ask(app, customer.user, BY_EMAIL, { email })).data).toEqual({ contactByEmail: null });
    });

    it('by phone, all who share it, by those who may see it', async () => {
      const phone = '+78412200077';
      await add({ name: 'Яна', phone });
      await add({ name: 'Глеб', phone });
      const found = [{ name: 'Глеб' }, { name: 'Яна' }];
      expect((await ask(app, vendor.agent, BY_PHONE, { phone })).data.contactsByPhone.nodes).toEqual(found);
      for (const asker of [customer.user, other.administrator]) {
        expect((await ask(app, asker, BY_PHONE, { phone })).data.contactsByPhone.nodes).toEqual([]);
      }
    });
  });
});
