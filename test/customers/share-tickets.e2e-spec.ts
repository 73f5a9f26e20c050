import { userActor } from '../../src/access/actor.js';
import { Role } from '../../src/access/roles.js';
import { seesOrganizationTickets } from '../../src/customers/index.js';
import { SharingMode } from '../../src/customers/domain/customer.entity.js';
import { Database } from '../../src/database/database.js';
import { render, sql } from '../../src/reading/sql.js';
import { ViewerShape } from '../../src/reading/viewer.js';
import { RequesterRole } from '../../src/vendors/index.js';
import { aCustomer, aCustomerPerson, type CustomerPerson, type TestCustomer } from '../builders/a-customer.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { asSystem } from '../support/actors.js';
import { ask } from '../support/ask.js';
import { useApp } from '../support/use-app.js';

const SHARE = `mutation ($input: CustomerShareTicketsInput!) {
  customerShareTickets(input: $input) {
    customer { sharingMode isSharingModeInherited version }
    userErrors { code message path }
  }
}`;

describe('tickets of colleagues', () => {
  const app = useApp();
  let vendor: TestVendor;

  beforeAll(async () => {
    vendor = await aVendor(app);
  });

  const share = async (customer: TestCustomer, input: object, language: 'ru' | 'en' = 'en') => {
    const whole = { customerId: customer.id, ...input };
    return (await ask(app, vendor.manager, SHARE, { input: whole }, { language })).data.customerShareTickets;
  };

  /** Whether a person sees them, asked as the views of tickets ask. */
  function sees(customer: TestCustomer, person: CustomerPerson, role = Role.CUSTOMER_USER): Promise<boolean> {
    const { vendorId } = vendor;
    const { customerId } = customer;
    const { userId, contactId } = person;
    const viewer = userActor({ vendorId, customerId, userId, contactId, roles: [role] });
    const { text, params } = render(sql`select ${seesOrganizationTickets(new ViewerShape(viewer))} as answer`);
    const values = params.map((param) => param.read({ viewer, args: [], now: app.clock.now() }));
    const database = app.nest.get(Database, { strict: false });
    return asSystem(vendorId, () =>
      database.transaction(async () => (await database.query<{ answer: boolean }>(text, values))[0]?.answer ?? false),
    );
  }

  it.each([
    [SharingMode.NONE, { user: false, representative: false, member: false }],
    [SharingMode.PER_ROLE, { user: false, representative: true, member: false }],
    [SharingMode.PER_MEMBER, { user: false, representative: false, member: true }],
    [SharingMode.EVERYONE, { user: true, representative: true, member: true }],
  ])('are seen in the mode %s by these people', async (sharingMode, expected) => {
    const customer = await aCustomer(app, vendor, { sharingMode });
    const place = { vendorId: vendor.vendorId, customerId: customer.customerId };
    const representative = await aCustomerPerson(app, place, { role: RequesterRole.REPRESENTATIVE });
    const member = await aCustomerPerson(app, place, { seesOrganizationTickets: true });
    expect({
      user: await sees(customer, customer.user),
      representative: await sees(customer, representative),
      member: await sees(customer, member),
    }).toEqual(expected);
    expect(await sees(customer, customer.administrator, Role.CUSTOMER_ADMINISTRATOR)).toBe(true);
  });

  it('are seen as the nearest organization above says that has a mode', async () => {
    const top = await aCustomer(app, vendor, { sharingMode: SharingMode.EVERYONE });
    const middle = await aCustomer(app, vendor, { parentId: top.customerId });
    const bottom = await aCustomer(app, vendor, { parentId: middle.customerId });
    expect(await sees(bottom, bottom.user)).toBe(true);
    await share(top, { sharingMode: 'NONE' });
    expect(await sees(bottom, bottom.user)).toBe(false);
    await share(middle, { sharingMode: 'EVERYONE' });
    expect(await sees(bottom, bottom.user)).toBe(true);
    expect(await sees(top, top.user)).toBe(false);
  });

  it('are shared in a mode that staff say, or that is inherited', async () => {
    const top = await aCustomer(app, vendor, { sharingMode: SharingMode.PER_MEMBER });
    const below = await aCustomer(app, vendor, { parentId: top.customerId });
    const own = await share(below, { sharingMode: 'EVERYONE', expectedVersion: 1 });
    expect(own.customer).toEqual({ sharingMode: 'EVERYONE', isSharingModeInherited: false, version: 2 });
    const inherited = await share(below, {});
    expect(inherited.customer).toEqual({ sharingMode: 'PER_MEMBER', isSharingModeInherited: true, version: 3 });
    expect((await share(below, { sharingMode: 'NONE', expectedVersion: 1 })).userErrors[0].code).toBe('STALE_VERSION');
  });

  it('cannot be shared as an organization above says when there is none', async () => {
    const customer = await aCustomer(app, vendor);
    const { userErrors } = await share(customer, {}, 'ru');
    const message = 'Без вышестоящей организации наследовать режим не от кого; укажите его.';
    expect(userErrors).toEqual([{ code: 'SHARING_MODE_NEEDS_PARENT', path: ['input', 'sharingMode'], message }]);
  });

  it('are not shared at the word of a customer or of a support engineer', async () => {
    const customer = await aCustomer(app, vendor);
    for (const asker of [customer.administrator, vendor.agent]) {
      const answer = await ask(app, asker, SHARE, { input: { customerId: customer.id, sharingMode: 'NONE' } });
      expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});
