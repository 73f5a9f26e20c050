import { aCustomer, type TestCustomer } from '../builders/a-customer.js';
import { aPartner } from '../builders/a-partner.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { Scope } from '../../src/access/roles.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { ask, type Asker } from '../support/ask.js';
import { useApp } from '../support/use-app.js';

const FIELDS = `id name legalName inn timeZone locale status version sharingMode isSharingModeInherited parent { id }`;
const REGISTER = `mutation ($input: CustomerRegisterInput!) {
  customerRegister(input: $input) { customer { ${FIELDS} } userErrors { code message path details } }
}`;
const EDIT = `mutation ($input: CustomerEditInput!) {
  customerEdit(input: $input) { customer { ${FIELDS} } userErrors { code message path details } }
}`;

describe('customers', () => {
  const app = useApp();
  let vendor: TestVendor;
  let customer: TestCustomer;

  beforeAll(async () => {
    vendor = await aVendor(app);
    customer = await aCustomer(app, vendor);
  });

  const facts = { name: 'АО «Лютик»', timeZone: 'Asia/Yekaterinburg', locale: 'ru' };
  const register = async (input: object, asker: Asker = vendor.manager, language: 'ru' | 'en' = 'en') =>
    (await ask(app, asker, REGISTER, { input: { ...facts, ...input } }, { language })).data.customerRegister;
  const edit = async (input: object, asker: Asker = vendor.manager, language: 'ru' | 'en' = 'en') =>
    (await ask(app, asker, EDIT, { input: { ...facts, ...input } }, { language })).data.customerEdit;

  describe('are registered', () => {
    it('with all that is known of them', async () => {
      const { customer: born, userErrors } = await register({ legalName: 'Акционерное общество', inn: '7707083893' });
      expect(userErrors).toEqual([]);
      expect(born).toMatchObject({ ...facts, legalName: 'Акционерное общество', inn: '7707083893', status: 'ACTIVE' });
      expect(born).toMatchObject({ version: 1, sharingMode: 'NONE', isSharingModeInherited: false, parent: null });
    });

    it('below another one, whose sharing mode they take over', async () => {
      const above = await register({ sharingMode: 'PER_ROLE' });
      const below = await register({ parentId: above.customer.id });
      expect(below.customer).toMatchObject({ sharingMode: 'PER_ROLE', isSharingModeInherited: true });
      expect(below.customer.parent.id).toBe(above.customer.id);
    });

    it.each([
      ['en', 'The INN is not valid'],
      ['ru', 'Неверный ИНН'],
    ] as const)('not with wrong check digits in the INN (%s)', async (language, text) => {
      const { customer: none, userErrors } = await register({ inn: '7707083894' }, vendor.manager, language);
      expect(none).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'INN_INVALID', path: ['input', 'inn'] }]);
      expect(userErrors[0].message).toContain(text);
    });

    it('not without a name', async () => {
      const { userErrors } = await register({ name: '' });
      expect(userErrors).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'name'] }]);
    });

    it('not in a time zone that PostgreSQL does not know by this name', async () => {
      const { userErrors } = await register({ timeZone: 'europe/moscow' });
      expect(userErrors).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'timeZone'] }]);
    });

    it('once when the same is sent twice', async () => {
      const input = { name: 'Дважды', idempotencyKey: 'register-twice' };
      const first = await register(input);
      const second = await register(input);
      expect(second.customer.id).toBe(first.customer.id);
      const { data } = await ask(
        app,
        vendor.manager,
        '{ customers(filter: { name: { eq: "Дважды" } }) { totalCount } }',
      );
      expect(data.customers.totalCount).toBe(1);
    });

    it('only by those who may edit customers', async () => {
      for (const asker of [vendor.agent, vendor.auditor, customer.administrator, customer.user]) {
        const answer = await ask(app, asker, REGISTER, { input: facts });
        expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
      }
    });
  });

  describe('are edited', () => {
    it('as a whole: what is left out is known no longer', async () => {
      const born = (await register({ legalName: 'Старое', inn: '7707083893' })).customer;
      const { customer: changed } = await edit({ customerId: born.id, expectedVersion: 1, name: 'Новое' });
      expect(changed).toMatchObject({ name: 'Новое', legalName: null, inn: null, version: 2 });
    });

    it('not when somebody was faster', async () => {
      const born = (await register({})).customer;
      await edit({ customerId: born.id, name: 'Первый' });
      const { userErrors } = await edit(
        { customerId: born.id, expectedVersion: 1, name: 'Второй' },
        vendor.manager,
        'ru',
      );
      expect(userErrors).toMatchObject([{ code: 'STALE_VERSION', details: { current: 2 } }]);
      expect(userErrors[0].message).toBe('Запись тем временем изменена; её версия теперь 2.');
    });

    it('not into a circle', async () => {
      const top = (await register({})).customer;
      const middle = (await register({ parentId: top.id })).customer;
      const bottom = (await register({ parentId: middle.id })).customer;
      for (const parentId of [top.id, bottom.id]) {
        const { userErrors } = await edit({ customerId: top.id, parentId });
        expect(userErrors).toMatchObject([{ code: 'CUSTOMER_TREE_CYCLE', path: ['input', 'parentId'] }]);
      }
    });

    it('not into a circle that two moves at the same time would close', async () => {
      const [one, two] = [(await register({})).customer, (await register({})).customer];
      const belowOne = (await register({ parentId: one.id })).customer;
      const belowTwo = (await register({ parentId: two.id })).customer;
      // The moves touch four different rows, so that no lock of a row lets one of them wait.
      const answers = await Promise.all([
        edit({ customerId: one.id, parentId: belowTwo.id }),
        edit({ customerId: two.id, parentId: belowOne.id }),
      ]);
      const codes = answers.flatMap((answer) => answer.userErrors.map((error: { code: string }) => error.code));
      expect(codes).toEqual(['CUSTOMER_TREE_CYCLE']);
    });

    it('and keep a parent as long as they share tickets as it does', async () => {
      const top = (await register({})).customer;
      const below = (await register({ parentId: top.id })).customer;
      const { userErrors } = await edit({ customerId: below.id, parentId: null });
      expect(userErrors).toMatchObject([{ code: 'SHARING_MODE_NEEDS_PARENT', path: ['input', 'parentId'] }]);
    });
  });

  describe('of another vendor', () => {
    it('answer as if they did not exist', async () => {
      const stranger = await aVendor(app);
      const unknown = toPublicId('customer', newId());
      const [theirs, nobodys] = [
        await edit({ customerId: customer.id }, stranger.manager),
        await edit({ customerId: unknown }, stranger.manager),
      ];
      expect(theirs).toEqual(nobodys);
      expect(theirs.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      const query = 'query ($id: ID!) { customer(id: $id) { id } node(id: $id) { id } customers { totalCount } }';
      const { data } = await ask(app, stranger.manager, query, { id: customer.id });
      expect(data).toEqual({ customer: null, node: null, customers: { totalCount: 0 } });
    });

    it('cannot stand above', async () => {
      const stranger = await aVendor(app);
      const { userErrors } = await register({ parentId: customer.id }, stranger.manager);
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'parentId'] }]);
    });
  });

  describe('are seen', () => {
    it('by their own people, and by these alone', async () => {
      const other = await aCustomer(app, vendor, { name: 'Чужие' });
      const query = 'query ($id: ID!) { customer(id: $id) { name } customers { nodes { id } } }';
      const { data } = await ask(app, customer.user, query, { id: other.id });
      expect(data).toEqual({ customer: null, customers: { nodes: [{ id: customer.id }] } });
    });

    it('by a partner whose token reads customers: all, or the one that it is bound to', async () => {
      const other = await aCustomer(app, vendor, { name: 'Чужие' });
      const seen = async (customerId?: string) => {
        const wish = { scopes: [Scope.CUSTOMERS_READ], ...(customerId ? { customerId } : {}) };
        const query =
          'query ($mine: ID!, $other: ID!) { mine: customer(id: $mine) { id } other: customer(id: $other) { id } }';
        const ids = { mine: customer.id, other: other.id };
        return (await ask(app, await aPartner(app, vendor, wish), query, ids)).data;
      };
      expect(await seen()).toEqual({ mine: { id: customer.id }, other: { id: other.id } });
      expect(await seen(other.customerId)).toEqual({ mine: null, other: { id: other.id } });
    });

    it('not by a partner whose token reads tickets only', async () => {
      const answer = await ask(app, await aPartner(app, vendor), '{ customers { totalCount } }');
      expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    });

    it('as the organization of the one who asks', async () => {
      const query = '{ me { customer { name } contact { name role } } }';
      const { data } = await ask(app, customer.administrator, query);
      const contact = { name: 'Анна Администратор', role: 'ADMINISTRATOR' };
      expect(data.me).toEqual({ customer: { name: customer.name }, contact });
      expect((await ask(app, vendor.agent, query)).data.me).toEqual({ customer: null, contact: null });
    });

    it('with those directly below them, by staff', async () => {
      const top = (await register({})).customer;
      const below = (await register({ parentId: top.id, name: 'Филиал' })).customer;
      await register({ parentId: below.id });
      const query = 'query ($id: ID!) { customer(id: $id) { children { nodes { name } totalCount } } }';
      const { data } = await ask(app, vendor.agent, query, { id: top.id });
      expect(data.customer.children).toEqual({ nodes: [{ name: 'Филиал' }], totalCount: 1 });
    });
  });
});
