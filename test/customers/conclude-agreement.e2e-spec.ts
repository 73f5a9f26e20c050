import { newId, toPublicId } from '../../src/shared/ids.js';
import { aCustomer, type TestCustomer } from '../builders/a-customer.js';
import { aProduct, type TestProduct } from '../builders/a-product.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { ask, type Asker } from '../support/ask.js';
import { useApp } from '../support/use-app.js';

const PAYLOAD = `{
  agreement {
    id number startsOn endsOn terminatedOn status version
    customer { id } servicePlan { code } coveredProducts { product { name } }
  }
  userErrors { code message path details }
}`;
const COMMANDS = {
  agreementConclude: `mutation ($input: AgreementConcludeInput!) { agreementConclude(input: $input) ${PAYLOAD} }`,
  agreementExtend: `mutation ($input: AgreementExtendInput!) { agreementExtend(input: $input) ${PAYLOAD} }`,
  agreementTerminate: `mutation ($input: AgreementTerminateInput!) { agreementTerminate(input: $input) ${PAYLOAD} }`,
};
const LEAVE = `mutation ($input: CustomerLeaveInput!) {
  customerLeave(input: $input) { customer { status } userErrors { code message details } }
}`;
const PLAN = `mutation ($input: ServicePlanCreateInput!) {
  servicePlanCreate(input: $input) {
    servicePlan { id code name { ru en } description { ru en } } userErrors { code message path }
  }
}`;
describe('maintenance agreements', () => {
  const app = useApp();
  let vendor: TestVendor;
  let product: TestProduct;
  let customer: TestCustomer;

  beforeAll(async () => {
    vendor = await aVendor(app);
    product = await aProduct(app, vendor);
  });
  beforeEach(async () => {
    app.clock.set('2026-06-15T12:00:00Z');
    customer = await aCustomer(app, vendor);
  });

  const command = async (
    name: keyof typeof COMMANDS,
    input: object,
    asker: Asker = vendor.manager,
    language: 'ru' | 'en' = 'en',
  ) => (await ask(app, asker, COMMANDS[name], { input }, { language })).data[name];
  const conclude = (input: object = {}, asker: Asker = vendor.manager, language: 'ru' | 'en' = 'en') => {
    const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
    const number = `№ ${newId()}`;
    const whole = { number, customerId: customer.id, productIds: [product.id], ...year, ...input };
    return command('agreementConclude', whole, asker, language);
  };

  describe('are concluded', () => {
    it('for products, with a service plan and a period', async () => {
      const plan = { code: 'gold', nameRu: 'Золотой', nameEn: 'Gold' };
      const { data } = await ask(app, vendor.manager, PLAN, { input: plan });
      const servicePlanId = data.servicePlanCreate.servicePlan.id;
      const { agreement, userErrors } = await conclude({ number: '15/26', servicePlanId });
      expect(userErrors).toEqual([]);
      expect(agreement).toMatchObject({ number: '15/26', startsOn: '2026-01-01', endsOn: '2026-12-31' });
      expect(agreement).toMatchObject({ customer: { id: customer.id }, servicePlan: { code: 'gold' }, version: 1 });
      expect(agreement).toMatchObject({ status: 'ACTIVE', coveredProducts: [{ product: { name: product.name } }] });
    });

    it.each([
      ['en', 'The agreement would end before 2026-01-01, its first day.'],
      ['ru', 'Договор закончился бы раньше первого дня действия, 2026-01-01.'],
    ] as const)('not with an end before the start (%s)', async (language, message) => {
      const { agreement, userErrors } = await conclude({ endsOn: '2025-12-31' }, vendor.manager, language);
      expect(agreement).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'AGREEMENT_ENDS_BEFORE_START', path: ['input', 'endsOn'], message }]);
    });

    it('not without a product', async () => {
      const { userErrors } = await conclude({ productIds: [] });
      expect(userErrors).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'productIds'] }]);
    });

    it('not under a number that is taken', async () => {
      await conclude({ number: '16/26' });
      const { userErrors } = await conclude({ number: '16/26', startsOn: '2027-01-01', endsOn: null });
      expect(userErrors).toMatchObject([{ code: 'AGREEMENT_NUMBER_TAKEN', path: ['input', 'number'] }]);
    });

    it('not with customers, products or plans of another vendor', async () => {
      const stranger = await aVendor(app);
      const theirs = { customerId: (await aCustomer(app, stranger)).id, product: await aProduct(app, stranger) };
      const refused = async (input: object, field: string) =>
        expect((await conclude(input)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', field] }]);
      await refused({ customerId: theirs.customerId }, 'customerId');
      await refused({ productIds: [product.id, theirs.product.id] }, 'productIds');
      await refused({ servicePlanId: toPublicId('serviceplan', newId()) }, 'servicePlanId');
    });

    it('once when the same is sent twice', async () => {
      const input = { number: 'twice', idempotencyKey: 'conclude-twice' };
      expect((await conclude(input)).agreement.id).toBe((await conclude(input)).agreement.id);
    });

    it('only by those who may edit agreements', async () => {
      for (const asker of [vendor.agent, vendor.auditor, customer.administrator]) {
        const answer = await ask(app, asker, COMMANDS.agreementConclude, {
          input: { number: '1', customerId: customer.id, productIds: [product.id], startsOn: '2026-01-01' },
        });
        expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
      }
    });
  });

  describe('never promise the same product twice', () => {
    it.each([
      ['from its last day', '2026-12-31', '2027-12-31'],
      ['until its first day', '2025-01-01', '2026-01-01'],
      ['all around it', '2025-01-01', null],
    ])('%s', async (_, startsOn, endsOn) => {
      const { agreement } = await conclude();
      const { userErrors } = await conclude({ startsOn, endsOn });
      const details = { number: agreement.number, productId: product.id };
      expect(userErrors).toMatchObject([{ code: 'AGREEMENT_OVERLAPS', path: ['input', 'productIds'], details }]);
    });

    it('but may follow each other, cover different products, and serve different customers', async () => {
      await conclude();
      const other = await aProduct(app, vendor, { name: 'Другой' });
      expect((await conclude({ startsOn: '2027-01-01', endsOn: null })).userErrors).toEqual([]);
      expect((await conclude({ productIds: [other.id] })).userErrors).toEqual([]);
      expect((await conclude({ customerId: (await aCustomer(app, vendor)).id })).userErrors).toEqual([]);
    });

    it('also when two are concluded at the same time', async () => {
      const answers = await Promise.all([conclude(), conclude()]);
      const codes = answers.flatMap((answer) => answer.userErrors.map((error: { code: string }) => error.code));
      expect(codes).toEqual(['AGREEMENT_OVERLAPS']);
    });
  });

  describe('are extended', () => {
    it('to a later day, or without an end', async () => {
      const { agreement } = await conclude();
      const input = { agreementId: agreement.id, expectedVersion: 1, endsOn: '2027-06-30' };
      expect((await command('agreementExtend', input)).agreement).toMatchObject({ endsOn: '2027-06-30', version: 2 });
      const open = await command('agreementExtend', { agreementId: agreement.id });
      expect(open.agreement).toMatchObject({ endsOn: null, version: 3 });
    });

    it('not to an earlier day, nor over another agreement, nor from an old version', async () => {
      const { agreement } = await conclude();
      await conclude({ startsOn: '2027-01-01', endsOn: null });
      const refusal = async (input: object) =>
        (await command('agreementExtend', { agreementId: agreement.id, ...input })).userErrors[0];
      const path = ['input', 'endsOn'];
      expect(await refusal({ endsOn: '2026-12-31' })).toMatchObject({ code: 'AGREEMENT_NOT_EXTENDED', path });
      expect(await refusal({ endsOn: '2027-01-01' })).toMatchObject({ code: 'AGREEMENT_OVERLAPS', path });
      expect(await refusal({ endsOn: null, expectedVersion: 2 })).toMatchObject({ code: 'STALE_VERSION' });
    });
  });

  describe('are terminated', () => {
    it('on a day, after which another one may cover the product', async () => {
      const { agreement } = await conclude();
      const input = { agreementId: agreement.id, terminatedOn: '2026-06-15' };
      expect((await command('agreementTerminate', input)).agreement).toMatchObject({ status: 'ACTIVE' });
      expect((await conclude({ startsOn: '2026-06-15' })).userErrors).toMatchObject([{ code: 'AGREEMENT_OVERLAPS' }]);
      expect((await conclude({ startsOn: '2026-06-16' })).userErrors).toEqual([]);
    });

    it('not after their end, and not twice', async () => {
      const { agreement } = await conclude();
      const terminate = async (terminatedOn: string) =>
        (await command('agreementTerminate', { agreementId: agreement.id, terminatedOn })).userErrors[0];
      expect(await terminate('2027-01-01')).toMatchObject({ code: 'TERMINATION_AFTER_END' });
      await terminate('2026-05-31');
      expect(await terminate('2026-05-30')).toMatchObject({ code: 'AGREEMENT_TERMINATED' });
    });

    it('before their customer can leave', async () => {
      const { agreement } = await conclude({ number: 'до ухода' });
      const leave = async () =>
        (await ask(app, vendor.manager, LEAVE, { input: { customerId: customer.id } }, { language: 'ru' })).data
          .customerLeave;
      const refused = await leave();
      expect(refused.userErrors).toMatchObject([
        { code: 'CUSTOMER_HAS_AGREEMENTS', details: { numbers: ['до ухода'] } },
      ]);
      expect(refused.userErrors[0].message).toContain('до ухода');
      await command('agreementTerminate', { agreementId: agreement.id, terminatedOn: '2026-06-14' });
      expect((await leave()).customer).toEqual({ status: 'LEFT' });
      expect((await conclude({ startsOn: '2027-01-01' })).userErrors).toMatchObject([{ code: 'CUSTOMER_HAS_LEFT' }]);
    });
  });

  it('follow the calendar of the customer in their status', async () => {
    const far = await aCustomer(app, vendor, { timeZone: 'Asia/Vladivostok' });
    const { agreement } = await conclude({ customerId: far.id, startsOn: '2026-07-01', endsOn: '2026-07-31' });
    const statusAt = async (instant: string) => {
      app.clock.set(instant);
      const query = 'query ($id: ID!) { maintenanceAgreement(id: $id) { status } }';
      return (await ask(app, vendor.agent, query, { id: agreement.id })).data.maintenanceAgreement.status;
    };
    // Vladivostok is ten hours ahead: its midnight is 14:00 UTC of the day before.
    expect(await statusAt('2026-06-30T13:59:59Z')).toBe('PLANNED');
    expect(await statusAt('2026-06-30T14:00:00Z')).toBe('ACTIVE');
    expect(await statusAt('2026-07-31T13:59:59Z')).toBe('ACTIVE');
    expect(await statusAt('2026-07-31T14:00:00Z')).toBe('EXPIRED');
    await command('agreementTerminate', { agreementId: agreement.id, terminatedOn: '2026-06-30' });
    expect(await statusAt('2026-06-15T00:00:00Z')).toBe('TERMINATED');
  });

  it("are seen by staff and the organization's administrator, not by its users nor by others", async () => {
    const { agreement } = await conclude();
    const query = `query ($id: ID!) {
      maintenanceAgreement(id: $id) { number }
      node(id: $id) { id }
      maintenanceAgreements(orderBy: { field: ENDS_ON, direction: DESC }) { nodes { id } }
    }`;
    const seen = async (asker: Asker) => (await ask(app, asker, query, { id: agreement.id })).data;
    for (const asker of [vendor.auditor, customer.administrator]) {
      expect(await seen(asker)).toMatchObject({ maintenanceAgreement: { number: agreement.number } });
    }
    const other = await aCustomer(app, vendor);
    for (const asker of [customer.user, other.administrator, (await aVendor(app)).manager]) {
      const nothing = { maintenanceAgreement: null, node: null, maintenanceAgreements: { nodes: [] } };
      expect(await seen(asker)).toEqual(nothing);
    }
  });
});
