import { newId, toPublicId } from '../../src/shared/ids.js';
import { aCustomer } from '../builders/a-customer.js';
import { aProduct } from '../builders/a-product.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { ask, type Asker } from '../support/ask.js';
import { useApp } from '../support/use-app.js';

const CREATE = `mutation ($input: ServicePlanCreateInput!) {
  servicePlanCreate(input: $input) {
    servicePlan { id code name { ru en } description { ru en } version }
    userErrors { code message path }
  }
}`;
const RENAME = `mutation ($input: ServicePlanRenameInput!) {
  servicePlanRename(input: $input) { servicePlan { code name { ru } version } userErrors { code path } }
}`;
const CONCLUDE = `mutation ($input: AgreementConcludeInput!) {
  agreementConclude(input: $input) { userErrors { code } }
}`;

describe('service plans', () => {
  const app = useApp();
  let vendor: TestVendor;

  beforeAll(async () => {
    vendor = await aVendor(app);
  });

  const names = { nameRu: 'Серебряный', nameEn: 'Silver', descriptionRu: 'Днём', descriptionEn: null };
  const create = async (input: object, asker: Asker = vendor.manager, language: 'ru' | 'en' = 'en') =>
    (await ask(app, asker, CREATE, { input: { ...names, ...input } }, { language })).data.servicePlanCreate;

  it('have names in two languages and a code of their own', async () => {
    const { servicePlan } = await create({ code: 'silver' });
    expect(servicePlan).toMatchObject({
      code: 'silver',
      name: { ru: 'Серебряный', en: 'Silver' },
      description: { ru: 'Днём', en: null },
      version: 1,
    });
  });

  it.each([
    ['en', 'There is a service plan with this code already.'],
    ['ru', 'План обслуживания с таким кодом уже есть.'],
  ] as const)('do not share a code (%s)', async (language, message) => {
    await create({ code: 'taken' });
    const { servicePlan, userErrors } = await create({ code: 'taken' }, vendor.manager, language);
    expect(servicePlan).toBeNull();
    expect(userErrors).toEqual([{ code: 'SERVICE_PLAN_CODE_TAKEN', path: ['input', 'code'], message }]);
  });

  it('have a code that programs can use', async () => {
    const { userErrors } = await create({ code: 'Золотой план' });
    expect(userErrors).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'code'] }]);
  });

  it('are created once when the same is sent twice', async () => {
    const input = { code: 'twice', idempotencyKey: 'create-plan-twice' };
    expect((await create(input)).servicePlan.id).toBe((await create(input)).servicePlan.id);
  });

  it('are created by those who may edit agreements only', async () => {
    for (const asker of [vendor.agent, vendor.auditor]) {
      const answer = await ask(app, asker, CREATE, { input: { ...names, code: 'forbidden' } });
      expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });

  describe('are renamed', () => {
    const rename = async (servicePlanId: string, input: object = {}, asker: Asker = vendor.manager) => {
      const whole = { nameRu: 'Бронза', nameEn: 'Bronze', servicePlanId, ...input };
      return (await ask(app, asker, RENAME, { input: whole })).data.servicePlanRename;
    };

    it('by the one who has seen the present names', async () => {
      const { id } = (await create({ code: 'bronze' })).servicePlan;
      const renamed = { code: 'bronze', name: { ru: 'Бронза' }, version: 2 };
      expect((await rename(id, { expectedVersion: 1 })).servicePlan).toEqual(renamed);
      expect((await rename(id, { expectedVersion: 1 })).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    });

    it('not by another vendor, for whom they do not exist', async () => {
      const { id } = (await create({ code: 'ours' })).servicePlan;
      const { manager } = await aVendor(app);
      const theirs = await rename(id, {}, manager);
      expect(theirs.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect(theirs).toEqual(await rename(toPublicId('serviceplan', newId()), {}, manager));
    });
  });

  it('are seen by a customer when his own agreements name them', async () => {
    const customer = await aCustomer(app, vendor);
    const servicePlanId = (await create({ code: 'private' })).servicePlan.id;
    const plans = async (asker: Asker) =>
      (await ask(app, asker, '{ servicePlans { nodes { code } } }')).data.servicePlans.nodes;
    expect(await plans(customer.user)).toEqual([]);
    const productIds = [(await aProduct(app, vendor)).id];
    const agreement = { number: '1', customerId: customer.id, productIds, servicePlanId, startsOn: '2026-01-01' };
    const { data } = await ask(app, vendor.manager, CONCLUDE, { input: agreement });
    expect(data.agreementConclude.userErrors).toEqual([]);
    expect(await plans(customer.user)).toEqual([{ code: 'private' }]);
    expect(await plans(vendor.agent)).toContainEqual({ code: 'private' });
  });
});
