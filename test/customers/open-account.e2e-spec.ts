import { aCustomer, type TestCustomer } from '../builders/a-customer.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { ask, type Asker } from '../support/ask.js';
import { useApp } from '../support/use-app.js';

const ADD = `mutation ($input: ContactAddInput!) { contactAdd(input: $input) { contact { id } } }`;
const OPEN = `mutation ($input: ContactOpenAccountInput!) {
  contactOpenAccount(input: $input) { contact { id version user { email roles status } } userErrors { code message path } }
}`;
const LEAVE_CONTACT = `mutation ($input: ContactLeaveInput!) {
  contactLeave(input: $input) { contact { status user { status } } userErrors { code message path details } }
}`;
const LEAVE_CUSTOMER = `mutation ($input: CustomerLeaveInput!) {
  customerLeave(input: $input) {
    customer { status contacts { nodes { status user { status } } } }
    userErrors { code message path details }
  }
}`;
const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { user { customer { id } contact { id } } userErrors { code } }
}`;

describe('access of customers', () => {
  const app = useApp();
  let vendor: TestVendor;
  let customer: TestCustomer;
  const password = 'correct horse battery';

  beforeAll(async () => {
    vendor = await aVendor(app);
    customer = await aCustomer(app, vendor);
  });

  const aContact = async (email: string | null, customerId = customer.id): Promise<string> => {
    const input = { name: 'Новый', role: 'END_USER', email, customerId };
    return (await ask(app, vendor.manager, ADD, { input })).data.contactAdd.contact.id;
  };
  const open = async (input: object, asker: Asker = vendor.manager, language: 'ru' | 'en' = 'en') => {
    const whole = { role: 'CUSTOMER_USER', password, ...input };
    return (await ask(app, asker, OPEN, { input: whole }, { language })).data.contactOpenAccount;
  };

  describe('begins with an account', () => {
    it('that the vendor opens, and that can be signed in to', async () => {
      const contactId = await aContact('first@romashka.example');
      const { contact, userErrors } = await open({ contactId, role: 'CUSTOMER_ADMINISTRATOR' });
      expect(userErrors).toEqual([]);
      expect(contact.user).toEqual({
        email: 'first@romashka.example',
        roles: ['CUSTOMER_ADMINISTRATOR'],
        status: 'ACTIVE',
      });
      const { data } = await ask(app, null, SIGN_IN, { input: { email: 'First@romashka.example', password } });
      expect(data.signIn).toEqual({
        user: { customer: { id: customer.id }, contact: { id: contactId } },
        userErrors: [],
      });
    });

    it('that the administrator of the organization opens, for his own people only', async () => {
      const contactId = await aContact('second@romashka.example');
      const other = await aCustomer(app, vendor);
      expect((await open({ contactId }, other.administrator)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect((await open({ contactId }, customer.administrator)).userErrors).toEqual([]);
    });

    it('but not one with a role of the staff', async () => {
      const contactId = await aContact('third@romashka.example');
      const { userErrors } = await open({ contactId, role: 'ADMINISTRATOR' }, customer.administrator);
      expect(userErrors).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'role'] }]);
    });

    it.each([
      ['en', 'The contact has an account already.'],
      ['ru', 'У контактного лица уже есть учётная запись.'],
    ] as const)('but not with a second one (%s)', async (language, message) => {
      const { userErrors } = await open({ contactId: customer.user.id }, vendor.manager, language);
      expect(userErrors).toMatchObject([{ code: 'CONTACT_HAS_ACCOUNT', path: ['input', 'contactId'], message }]);
    });

    it('but not without an e-mail', async () => {
      const { userErrors } = await open({ contactId: await aContact(null) });
      expect(userErrors).toMatchObject([{ code: 'CONTACT_HAS_NO_EMAIL', path: ['input', 'contactId'] }]);
    });

    it('but not with the e-mail of another account', async () => {
      const { userErrors } = await open({ contactId: await aContact(vendor.agent.email) });
      expect(userErrors).toMatchObject([{ code: 'EMAIL_TAKEN', path: ['input', 'contactId'] }]);
    });

    it('but not for one who has seen an older version', async () => {
      const contactId = await aContact('stale@romashka.example');
      const { userErrors } = await open({ contactId, expectedVersion: 7 });
      expect(userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    });

    it('once when the same is sent twice', async () => {
      const contactId = await aContact('twice@romashka.example');
      const input = { contactId, idempotencyKey: 'open-account-twice' };
      expect((await open(input)).userErrors).toEqual([]);
      expect((await open(input)).contact.version).toBe(2);
    });
  });

  describe('ends', () => {
    const signIn = async (email: string) =>
      (await ask(app, null, SIGN_IN, { input: { email, password } })).data.signIn.userErrors;

    it('when the person leaves: nobody signs in with his account any more', async () => {
      const email = 'leaver@romashka.example';
      const contactId = await aContact(email);
      await open({ contactId });
      const { data } = await ask(app, customer.administrator, LEAVE_CONTACT, { input: { contactId } });
      expect(data.contactLeave).toEqual({
        contact: { status: 'LEFT', user: { status: 'DEACTIVATED' } },
        userErrors: [],
      });
      expect(await signIn(email)).toEqual([{ code: 'SIGN_IN_FAILED' }]);
    });

    it('once: who has left cannot leave again, and his e-mail is free for another', async () => {
      const contactId = await aContact('free@romashka.example');
      const leave = () => ask(app, vendor.manager, LEAVE_CONTACT, { input: { contactId } }, { language: 'ru' });
      await leave();
      expect((await leave()).data.contactLeave.userErrors).toMatchObject([
        { code: 'CONTACT_HAS_LEFT', message: 'Это лицо больше не работает в организации.' },
      ]);
      expect(await aContact('free@romashka.example')).not.toBe(contactId);
    });

    it('for everybody when the organization leaves', async () => {
      const leaving = await aCustomer(app, vendor);
      const { data } = await ask(app, vendor.manager, LEAVE_CUSTOMER, { input: { customerId: leaving.id } });
      const gone = { status: 'LEFT', user: { status: 'DEACTIVATED' } };
      expect(data.customerLeave.customer).toEqual({ status: 'LEFT', contacts: { nodes: [gone, gone, gone] } });
      const again = await ask(app, vendor.manager, LEAVE_CUSTOMER, { input: { customerId: leaving.id } });
      expect(again.data.customerLeave.userErrors).toMatchObject([{ code: 'CUSTOMER_HAS_LEFT' }]);
    });

    it('not at the word of a user', async () => {
      for (const asker of [customer.user, vendor.agent]) {
        const answer = await ask(app, asker, LEAVE_CONTACT, { input: { contactId: customer.colleague.id } });
        expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
      }
    });
  });
});
