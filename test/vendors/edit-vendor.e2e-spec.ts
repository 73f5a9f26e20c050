import { VendorsFace } from '../../src/vendors/index.js';
import { aCustomer } from '../builders/a-customer.js';
import { aVendor } from '../builders/a-vendor.js';
import { ask } from '../support/ask.js';
import { useApp } from '../support/use-app.js';
import { commands, read } from './command.js';

const AMBER = {
  legalForm: 'LIMITED_LIABILITY_COMPANY',
  legalNameRu: 'ООО «ЭМБЕР»',
  inn: '7719451083',
  kpp: '771901001',
  roles: ['RIGHT_HOLDER', 'DEVELOPER'],
};
const PROFILE = { shortNameRu: 'ЭМБЕР', defaultLocale: 'ru', timeZone: 'Europe/Moscow' };
const LEGAL = 'id version legalForm legalName { ru en } inn kpp ogrn roles';

describe('the legal data of a vendor', () => {
  const app = useApp();
  const send = commands(app, 'vendor');

  it('are stated by the administrator, and what is left out is not declared', async () => {
    const { administrator, id } = await aVendor(app);
    const { row, refusals } = await send(administrator, 'vendorEditLegalData', AMBER, LEGAL);
    expect(refusals).toEqual([]);
    expect(row).toEqual({
      id,
      version: 2,
      legalForm: 'LIMITED_LIABILITY_COMPANY',
      legalName: { ru: 'ООО «ЭМБЕР»', en: null },
      inn: '7719451083',
      kpp: '771901001',
      ogrn: null,
      roles: ['RIGHT_HOLDER', 'DEVELOPER'],
    });
  });

  it('are refused with every code that is wrong, in the language of the caller', async () => {
    const { manager } = await aVendor(app);
    const wrong = { ...AMBER, inn: '7719451084', kpp: '77190100', ogrn: '1027700132196' };
    const russian = await send(manager, 'vendorEditLegalData', wrong, LEGAL, 'ru');
    expect(russian.row).toBeNull();
    expect(russian.refusals.map(({ code, path }) => ({ code, path }))).toEqual([
      { code: 'INN_INVALID', path: ['input', 'inn'] },
      { code: 'KPP_INVALID', path: ['input', 'kpp'] },
      { code: 'OGRN_INVALID', path: ['input', 'ogrn'] },
    ]);
    expect(russian.refusals[0]?.message).toContain('Неверный ИНН');
    const english = await send(manager, 'vendorEditLegalData', wrong, LEGAL, 'en');
    expect(english.refusals[0]?.message).toContain('The INN is not valid');
    expect((await read(app, manager, '{ vendor { inn version } }')).vendor).toEqual({ inn: null, version: 1 });
  });

  it('are not changed over what somebody else has changed meanwhile', async () => {
    const { administrator } = await aVendor(app);
    await send(administrator, 'vendorEditLegalData', { ...AMBER, expectedVersion: 1 });
    const late = await send(administrator, 'vendorEditLegalData', { ...AMBER, kpp: null, expectedVersion: 1 });
    expect(late.refusals).toMatchObject([{ code: 'STALE_VERSION', details: { current: 2 } }]);
  });

  it('are changed once for one idempotency key', async () => {
    const { administrator } = await aVendor(app);
    const input = { ...AMBER, idempotencyKey: 'legal-data-1' };
    await send(administrator, 'vendorEditLegalData', input);
    await send(administrator, 'vendorEditLegalData', { ...AMBER, inn: null });
    expect((await send(administrator, 'vendorEditLegalData', input, 'version inn')).row).toEqual({
      version: 3,
      inn: null,
    });
    const other = await send(administrator, 'vendorEditLegalData', { ...input, kpp: null });
    expect(other.refusals).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('are not changed by others than managers and administrators', async () => {
    const vendor = await aVendor(app);
    const { user } = await aCustomer(app, vendor);
    for (const asker of [vendor.agent, vendor.auditor, user]) {
      expect((await send(asker, 'vendorEditLegalData', AMBER)).errors).toEqual(['FORBIDDEN']);
    }
  });
});

describe('the profile of a vendor', () => {
  const app = useApp();
  const send = commands(app, 'vendor');

  it('is stated with texts in both languages and an address in its one form', async () => {
    const { manager } = await aVendor(app);
    const texts = { maintenanceStrategyRu: 'Регулярное сопровождение', maintenanceStrategyEn: 'Regular maintenance' };
    const input = { ...PROFILE, ...texts, siteUrl: 'https://Amber-Soft.ru' };
    const { row } = await send(
      manager,
      'vendorEditProfile',
      input,
      'shortName { ru } siteUrl maintenanceStrategy { ru en }',
    );
    expect(row).toEqual({
      shortName: { ru: 'ЭМБЕР' },
      siteUrl: 'https://amber-soft.ru/',
      maintenanceStrategy: { ru: 'Регулярное сопровождение', en: 'Regular maintenance' },
    });
  });

  it('is refused with an address that is none, a zone that is none, or a blank name', async () => {
    const { manager } = await aVendor(app);
    const url = await send(manager, 'vendorEditProfile', { ...PROFILE, siteUrl: 'amber soft' });
    expect(url.refusals).toMatchObject([{ code: 'URL_INVALID', path: ['input', 'siteUrl'] }]);
    const blank = await send(manager, 'vendorEditProfile', { ...PROFILE, shortNameRu: ' ' }, 'id', 'ru');
    expect(blank.refusals).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'shortNameRu'] }]);
    const zone = await send(manager, 'vendorEditProfile', { ...PROFILE, timeZone: 'Europe/Ekaterinburg' });
    expect(zone.errors).toEqual(['BAD_USER_INPUT']);
  });

  it('is read by customers, who see their own vendor and no other', async () => {
    const vendor = await aVendor(app, { shortNameRu: 'ЭМБЕР' });
    const other = await aVendor(app);
    const { user } = await aCustomer(app, vendor);
    const document = 'query ($id: ID!) { vendor { id shortName { ru } } node(id: $id) { id } }';
    expect(await read(app, user, document, { id: other.id })).toEqual({
      vendor: { id: vendor.id, shortName: { ru: 'ЭМБЕР' } },
      node: null,
    });
  });

  it('is not read by a partner whose token does not say so', async () => {
    const { administrator } = await aVendor(app);
    const create = `mutation ($scopes: [String!]!) {
      apiTokenCreate(input: { name: "partner", scopes: $scopes, expiresAt: "2100-01-01T00:00:00Z" }) { token }
    }`;
    const tokenOf = async (scope: string) =>
      (await read(app, administrator, create, { scopes: [scope] })).apiTokenCreate.token as string;
    const reader = await ask(app, { token: await tokenOf('products:read') }, '{ vendor { code } }');
    expect(reader.data.vendor.code).toBeTruthy();
    const stranger = await ask(app, { token: await tokenOf('tickets:read') }, '{ vendor { code } }');
    expect(stranger.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('opening a vendor', () => {
  const app = useApp();

  it('is refused when its code is taken', async () => {
    const { code } = await aVendor(app);
    const face = app.nest.get(VendorsFace, { strict: false });
    await expect(face.openVendor({ code, shortNameRu: 'Двойник' })).rejects.toMatchObject({
      code: 'VENDOR_CODE_TAKEN',
    });
  });

  it('is refused with an INN that is none', async () => {
    const face = app.nest.get(VendorsFace, { strict: false });
    const opening = Promise.resolve().then(() => face.openVendor({ code: 'wrong-inn', shortNameRu: 'X', inn: '1' }));
    await expect(opening).rejects.toMatchObject({ refusals: [{ code: 'INN_INVALID' }] });
  });

  it('is written into the audit of the new vendor', async () => {
    const { administrator, vendorId } = await aVendor(app);
    expect(administrator.token).toBeTruthy();
    const { DataSource } = await import('typeorm');
    const events = await app.nest.get(DataSource, { strict: false }).transaction(async (manager) => {
      await manager.query(`select set_config('app.vendor_id', $1, true)`, [vendorId]);
      return manager.query(`select command, entity from audit_event where entity = 'Vendor'`);
    });
    expect(events).toEqual([{ command: 'openVendor', entity: 'Vendor' }]);
  });
});
