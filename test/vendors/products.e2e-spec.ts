import { aCustomer } from '../builders/a-customer.js';
import { aProduct } from '../builders/a-product.js';
import { aVendor } from '../builders/a-vendor.js';
import { useApp } from '../support/use-app.js';
import { commands, read } from './command.js';

const AMBER = {
  code: 'amber-crm',
  name: 'AMBER CRM',
  shortAliasRu: 'Система',
  aliases: ['ПО', 'Программный продукт'],
  objectType: 'COMPUTER_PROGRAM',
  deliveryModel: 'ON_PREMISE',
  languages: ['ru'],
  stage: 'OPERATION',
};
const { code: _code, ...FACTS } = AMBER;

describe('a product', () => {
  const app = useApp();
  const send = commands(app, 'product');

  it('is registered with what it is; its policies and hours are not declared', async () => {
    const { manager } = await aVendor(app);
    const selection = `code name shortAlias { ru en } aliases objectType deliveryModel languages stage version
      supportScheduleMode supportCalendar { id }
      policies { requestFlow requestersOfChanges rightType requiresTrainingAtCommissioning sprintDays }`;
    const { row } = await send(manager, 'productCreate', AMBER, selection);
    const { shortAliasRu, ...same } = AMBER;
    expect(row).toEqual({
      ...same,
      shortAlias: { ru: shortAliasRu, en: null },
      version: 1,
      supportScheduleMode: 'NOT_DECLARED',
      supportCalendar: null,
      policies: {
        requestFlow: 'NOT_DECLARED',
        requestersOfChanges: [],
        rightType: 'NOT_DECLARED',
        requiresTrainingAtCommissioning: false,
        sprintDays: null,
      },
    });
  });

  it('has a code of its own at the vendor, which another vendor may use too', async () => {
    const vendor = await aVendor(app);
    const other = await aVendor(app);
    await send(vendor.manager, 'productCreate', AMBER);
    const twice = await send(vendor.administrator, 'productCreate', AMBER, 'id', 'ru');
    expect(twice.refusals).toMatchObject([
      { code: 'PRODUCT_CODE_TAKEN', path: ['input', 'code'], message: 'Продукт с таким кодом уже есть.' },
    ]);
    expect((await send(other.manager, 'productCreate', AMBER)).refusals).toEqual([]);
  });

  it('is registered once for one idempotency key', async () => {
    const { manager, agent } = await aVendor(app);
    const input = { ...AMBER, idempotencyKey: 'product-1' };
    const first = await send(manager, 'productCreate', input);
    const repeat = await send(manager, 'productCreate', input);
    expect(repeat).toEqual(first);
    expect((await read(app, agent, '{ products { totalCount } }')).products.totalCount).toBe(1);
  });

  it('is refused with a code or name that has not the form, each fault with its path', async () => {
    const { manager } = await aVendor(app);
    const { refusals } = await send(manager, 'productCreate', { ...AMBER, code: 'Amber CRM', name: '' });
    expect(refusals.map(({ code, path }) => [code, path?.join('.')])).toEqual(
      expect.arrayContaining([
        ['VALIDATION_FAILED', 'input.code'],
        ['VALIDATION_FAILED', 'input.name'],
      ]),
    );
  });

  it('is changed by managers and administrators only, and not over a newer version', async () => {
    const vendor = await aVendor(app);
    const { id } = await aProduct(app, vendor);
    const input = { ...FACTS, productId: id, stage: 'RETIRED', expectedVersion: 1 };
    expect((await send(vendor.agent, 'productEdit', input)).errors).toEqual(['FORBIDDEN']);
    expect((await send(vendor.manager, 'productEdit', input, 'stage version')).row).toEqual({
      stage: 'RETIRED',
      version: 2,
    });
    expect((await send(vendor.manager, 'productEdit', input)).refusals).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  it('is seen by customers of the vendor, and does not exist for another vendor', async () => {
    const vendor = await aVendor(app);
    const other = await aVendor(app);
    const product = await aProduct(app, vendor);
    const { user } = await aCustomer(app, vendor);
    const document = `query ($id: ID!, $code: String!) {
      product(id: $id) { id vendor { id } } productByCode(code: $code) { id } products { nodes { id } }
    }`;
    const seen = { id: product.id };
    expect(await read(app, user, document, product)).toEqual({
      product: { ...seen, vendor: { id: vendor.id } },
      productByCode: seen,
      products: { nodes: [seen] },
    });
    const nothing = { product: null, productByCode: null, products: { nodes: [] } };
    expect(await read(app, other.administrator, document, product)).toEqual(nothing);
    const input = { ...FACTS, productId: product.id };
    expect((await send(other.administrator, 'productEdit', input)).refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('is found by stage and name', async () => {
    const vendor = await aVendor(app);
    await aProduct(app, vendor, { name: 'Carbon CRM' });
    const amber = await aProduct(app, vendor, { name: 'AMBER CRM' });
    const list = `query ($filter: ProductFilter) { products(filter: $filter) { nodes { name } } }`;
    const all = await read(app, vendor.agent, list);
    expect(all.products.nodes).toEqual([{ name: 'AMBER CRM' }, { name: 'Carbon CRM' }]);
    const filter = { name: { contains: 'amber' }, stage: { eq: 'OPERATION' } };
    expect((await read(app, vendor.agent, list, { filter })).products.nodes).toEqual([{ name: amber.name }]);
  });
});

describe('the policies of a product', () => {
  const app = useApp();
  const send = commands(app, 'product');

  it('are declared as a whole', async () => {
    const vendor = await aVendor(app);
    const { id } = await aProduct(app, vendor);
    const policies = {
      requestFlow: 'EFFECTIVENESS',
      requestersOfChanges: ['END_USER', 'ADMINISTRATOR'],
      rightType: 'NON_EXCLUSIVE',
      requiresTrainingAtCommissioning: true,
      sprintDays: 7,
    };
    const fields = 'requestFlow requestersOfChanges rightType requiresTrainingAtCommissioning sprintDays';
    const input = { productId: id, ...policies };
    const { row } = await send(vendor.manager, 'productDeclarePolicies', input, `policies { ${fields} }`);
    expect(row.policies).toEqual(policies);
    const long = await send(vendor.manager, 'productDeclarePolicies', { ...input, sprintDays: 32 });
    expect(long.refusals).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'sprintDays'] }]);
  });

  it('name a calendar exactly when support works in business hours', async () => {
    const vendor = await aVendor(app);
    const { id } = await aProduct(app, vendor);
    const birth = { code: 'office', nameRu: 'Рабочие дни', timeZone: 'Europe/Moscow', is24x7: false };
    const calendar = (await commands(app, 'businessCalendar')(vendor.manager, 'businessCalendarCreate', birth)).row;
    const declare = (asker: typeof vendor.manager, input: object) =>
      send(
        asker,
        'productDeclareSupportSchedule',
        { productId: id, ...input },
        'supportCalendar { id } supportTimeZone',
      );
    const hours = await declare(vendor.manager, { mode: 'BUSINESS_HOURS', calendarId: calendar.id });
    expect(hours.row.supportCalendar).toEqual({ id: calendar.id });
    const always = await declare(vendor.manager, { mode: 'ALWAYS', timeZone: 'Europe/Moscow' });
    expect(always.row).toEqual({ supportCalendar: null, supportTimeZone: 'Europe/Moscow' });
    const without = await declare(vendor.manager, { mode: 'BUSINESS_HOURS' });
    const unwanted = await declare(vendor.manager, { mode: 'NOT_DECLARED', calendarId: calendar.id });
    for (const { refusals } of [without, unwanted]) {
      expect(refusals).toMatchObject([{ code: 'SUPPORT_CALENDAR_MISMATCH', path: ['input', 'calendarId'] }]);
    }
    const other = await aVendor(app);
    const foreign = (await commands(app, 'businessCalendar')(other.manager, 'businessCalendarCreate', birth)).row;
    const stolen = await declare(vendor.manager, { mode: 'BUSINESS_HOURS', calendarId: foreign.id });
    expect(stolen.refusals).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'calendarId'] }]);
  });

  it('say who does which work, and change one activity without the others', async () => {
    const vendor = await aVendor(app);
    const { id } = await aProduct(app, vendor);
    const declare = (responsibilities: object[]) =>
      send(
        vendor.manager,
        'productDeclareResponsibilities',
        { productId: id, responsibilities },
        'responsibilities { activity party version }',
      );
    const setup = { activity: 'INITIAL_SETUP', party: 'CUSTOMER' };
    await declare([setup, { activity: 'UPDATE', party: 'NOT_DECLARED' }]);
    const { row } = await declare([{ activity: 'UPDATE', party: 'SHARED' }]);
    expect(row.responsibilities).toEqual([
      { ...setup, version: 1 },
      { activity: 'UPDATE', party: 'SHARED', version: 2 },
    ]);
    const twice = await declare([setup, { ...setup, party: 'VENDOR' }]);
    expect(twice.refusals).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'responsibilities'] }]);
  });
});
