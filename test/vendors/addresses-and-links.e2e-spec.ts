import { aCustomer } from '../builders/a-customer.js';
import { aProduct } from '../builders/a-product.js';
import { aVendor } from '../builders/a-vendor.js';
import { useApp } from '../support/use-app.js';
import { commands, read } from './command.js';

const AMBER = {
  purposes: ['LEGAL'],
  country: 'RU',
  postcode: '105122',
  localityRu: 'г. Москва',
  streetRu: 'Щелковское шоссе',
  buildingRu: '2А',
  floor: '9',
  officeRu: '938',
};
const LINE = 'id version purposes line { ru en } phone isActive product { id }';

describe('an address', () => {
  const app = useApp();
  const send = commands(app, 'address');

  it('is printed in one line, in English only when all of it was entered in English', async () => {
    const { manager } = await aVendor(app);
    const { row } = await send(manager, 'addressAdd', AMBER, LINE);
    expect(row.line).toEqual({
      ru: '105122, г. Москва, Щелковское шоссе, дом 2А, этаж 9, офис 938',
      en: null,
    });
    const english = { localityEn: 'Moscow', streetEn: 'Shchelkovskoe shosse', buildingEn: '2A' };
    const edited = await send(manager, 'addressEdit', { ...AMBER, ...english, addressId: row.id }, LINE);
    expect(edited.row.line.en).toBe('office 938, floor 9, building 2A, Shchelkovskoe shosse, Moscow, 105122, Russia');
    expect(edited.row.version).toBe(2);
  });

  it('can serve several purposes, and belong to one product', async () => {
    const vendor = await aVendor(app);
    const product = await aProduct(app, vendor);
    const purposes = ['DEVELOPERS', 'SUPPORT', 'DEVELOPMENT_INFRASTRUCTURE'];
    const input = { ...AMBER, purposes, productId: product.id, phone: '8 (343) 379-01-00' };
    const { row } = await send(vendor.manager, 'addressAdd', input, LINE);
    expect(row).toMatchObject({ purposes, product: { id: product.id }, phone: '+73433790100' });
    const found = await read(
      app,
      vendor.agent,
      '{ vendor { addresses { id } } products { nodes { addresses { id } } } }',
    );
    expect(found).toEqual({
      vendor: { addresses: [{ id: row.id }] },
      products: { nodes: [{ addresses: [{ id: row.id }] }] },
    });
  });

  it('is refused without a purpose, with an unknown country, or with a telephone number that is none', async () => {
    const { manager } = await aVendor(app);
    const invalid = await send(manager, 'addressAdd', { ...AMBER, purposes: [], country: 'XX' });
    expect(invalid.refusals.map(({ path }) => path)).toEqual([
      ['input', 'purposes'],
      ['input', 'country'],
    ]);
    const phone = await send(manager, 'addressAdd', { ...AMBER, phone: '123' }, 'id', 'ru');
    expect(phone.refusals).toMatchObject([{ code: 'PHONE_INVALID', path: ['input', 'phone'] }]);
    expect(phone.refusals[0]?.message).toContain('Неверный номер телефона');
  });

  it("is not to be had at another vendor's product, and not to be changed from there", async () => {
    const vendor = await aVendor(app);
    const other = await aVendor(app);
    const product = await aProduct(app, other);
    const there = await send(vendor.manager, 'addressAdd', { ...AMBER, productId: product.id });
    expect(there.refusals).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'productId'] }]);
    const { row } = await send(vendor.manager, 'addressAdd', AMBER);
    const foreign = await send(other.administrator, 'addressEdit', { ...AMBER, addressId: row.id });
    expect(foreign.refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('that was withdrawn stays for the staff only, and cannot be changed any more', async () => {
    const vendor = await aVendor(app);
    const { user } = await aCustomer(app, vendor);
    const { row } = await send(vendor.manager, 'addressAdd', AMBER);
    const withdrawn = await send(vendor.manager, 'addressWithdraw', { addressId: row.id }, LINE);
    expect(withdrawn.row.isActive).toBe(false);
    const document = '{ vendor { addresses { id } } }';
    expect((await read(app, vendor.agent, document)).vendor.addresses).toEqual([{ id: row.id }]);
    expect((await read(app, user, document)).vendor.addresses).toEqual([]);
    const again = await send(vendor.manager, 'addressWithdraw', { addressId: row.id });
    const edited = await send(vendor.manager, 'addressEdit', { ...AMBER, addressId: row.id });
    expect([again, edited].map(({ refusals }) => refusals[0]?.code)).toEqual([
      'ALREADY_WITHDRAWN',
      'ALREADY_WITHDRAWN',
    ]);
  });

  it('is added once for one idempotency key, and by nobody but managers and administrators', async () => {
    const { manager, agent } = await aVendor(app);
    const input = { ...AMBER, idempotencyKey: 'address-1' };
    const first = await send(manager, 'addressAdd', input);
    expect((await send(manager, 'addressAdd', input)).row).toEqual(first.row);
    expect((await read(app, agent, '{ vendor { addresses { id } } }')).vendor.addresses).toHaveLength(1);
    expect((await send(agent, 'addressAdd', AMBER)).errors).toEqual(['FORBIDDEN']);
  });
});

describe('a public link', () => {
  const app = useApp();
  const send = commands(app, 'publicLink');
  const GUIDE = {
    kind: 'INSTALLATION_GUIDE',
    url: 'https://amber-soft.ru/vnedrenie_korobki_amber.pdf',
    language: 'ru',
  };

  it('is added, changed and withdrawn', async () => {
    const vendor = await aVendor(app);
    const product = await aProduct(app, vendor);
    const { row } = await send(vendor.manager, 'publicLinkAdd', { ...GUIDE, productId: product.id });
    const titled = { ...GUIDE, productId: product.id, titleRu: 'Инструкция', publicLinkId: row.id };
    const edited = await send(
      vendor.manager,
      'publicLinkEdit',
      titled,
      'kind url language title { ru en } product { id }',
    );
    expect(edited.row).toEqual({ ...GUIDE, title: { ru: 'Инструкция', en: null }, product: { id: product.id } });
    const stale = await send(vendor.manager, 'publicLinkWithdraw', { publicLinkId: row.id, expectedVersion: 1 });
    expect(stale.refusals).toMatchObject([{ code: 'STALE_VERSION', details: { current: 2 } }]);
    const gone = await send(vendor.manager, 'publicLinkWithdraw', { publicLinkId: row.id }, 'isActive withdrawnAt');
    expect(gone.row).toEqual({ isActive: false, withdrawnAt: expect.any(String) });
  });

  it('has no spaces in its address (C-09)', async () => {
    const { manager } = await aVendor(app);
    const { refusals } = await send(manager, 'publicLinkAdd', { ...GUIDE, url: 'https://www.carbonsoft.ru/ support/' });
    expect(refusals).toMatchObject([{ code: 'URL_INVALID', path: ['input', 'url'] }]);
  });
});
