import { systemActor } from '../../src/access/actor.js';
import { fromPublicId } from '../../src/shared/ids.js';
import { Channel, ServiceOfferingCode, TicketKind, VendorsFace } from '../../src/vendors/index.js';
import { aCustomer } from '../builders/a-customer.js';
import { aProduct } from '../builders/a-product.js';
import { aVendor } from '../builders/a-vendor.js';
import { asSystem } from '../support/actors.js';
import { useApp } from '../support/use-app.js';
import { commands, read } from './command.js';

const HELP = {
  code: 'INSTALLATION_HELP',
  group: 'SUPPORT',
  position: 1,
  nameRu: 'помощь в установке Системы',
  channels: ['PHONE', 'EMAIL'],
  ticketKinds: ['CONSULTATION', 'SERVICE_REQUEST'],
};
const { code: _code, ...FACTS } = HELP;
const PHONE = { kind: 'PHONE', value: '+7 (495) 308-92-83', isPrimary: true };

describe('the service catalogue of a product', () => {
  const app = useApp();
  const send = commands(app, 'serviceOffering');

  it('is read in the order of printing', async () => {
    const vendor = await aVendor(app);
    const product = await aProduct(app, vendor);
    const { user } = await aCustomer(app, vendor);
    const rows = [
      { ...HELP, code: 'ERROR_DETECTION', group: 'MODERNIZATION', position: 1 },
      { ...HELP, code: 'UPDATE_HELP', position: 2 },
      HELP,
    ];
    for (const row of rows) await send(vendor.manager, 'serviceOfferingAdd', { productId: product.id, ...row });
    const document = `query ($id: ID!) { product(id: $id) { serviceOfferings { code channels ticketKinds name { ru } } } }`;
    const { serviceOfferings } = (await read(app, user, document, product)).product;
    expect(serviceOfferings.map((row: { code: string }) => row.code)).toEqual([
      'INSTALLATION_HELP',
      'UPDATE_HELP',
      'ERROR_DETECTION',
    ]);
    const { channels, ticketKinds } = HELP;
    expect(serviceOfferings[0]).toMatchObject({ channels, ticketKinds, name: { ru: HELP.nameRu } });
  });

  it('offers a service once, by channels that a vendor can restrict', async () => {
    const vendor = await aVendor(app);
    const product = await aProduct(app, vendor);
    const input = { productId: product.id, ...HELP };
    await send(vendor.manager, 'serviceOfferingAdd', input);
    const twice = await send(vendor.manager, 'serviceOfferingAdd', input, 'id', 'ru');
    expect(twice.refusals).toMatchObject([
      { code: 'OFFERING_EXISTS', path: ['input', 'code'], message: 'У продукта уже есть эта услуга.' },
    ]);
    const api = await send(vendor.manager, 'serviceOfferingAdd', { ...input, code: 'UPDATE_HELP', channels: ['API'] });
    expect(api.refusals).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'channels'] }]);
  });

  it('is changed by its own managers, and keeps what was withdrawn', async () => {
    const vendor = await aVendor(app);
    const other = await aVendor(app);
    const product = await aProduct(app, vendor);
    const { user } = await aCustomer(app, vendor);
    const { row } = await send(vendor.manager, 'serviceOfferingAdd', { productId: product.id, ...HELP });
    const change = { ...FACTS, channels: ['PORTAL'], serviceOfferingId: row.id };
    expect((await send(user, 'serviceOfferingEdit', change)).errors).toEqual(['FORBIDDEN']);
    expect((await send(other.manager, 'serviceOfferingEdit', change)).refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await send(vendor.manager, 'serviceOfferingEdit', change, 'channels')).row.channels).toEqual(['PORTAL']);
    const { refusals } = await send(vendor.manager, 'serviceOfferingWithdraw', { serviceOfferingId: row.id });
    expect(refusals).toEqual([]);
    const found = await read(
      app,
      user,
      `query ($id: ID!) { node(id: $id) { ... on ServiceOffering { isActive } } }`,
      row,
    );
    expect(found.node).toEqual({ isActive: false });
  });
});

describe('the channels of a product', () => {
  const app = useApp();
  const send = commands(app, 'contactChannel');

  it('are kept in one form and printed in another', async () => {
    const vendor = await aVendor(app);
    const product = await aProduct(app, vendor);
    const add = (input: object) =>
      send(
        vendor.manager,
        'contactChannelAdd',
        { productId: product.id, isPrimary: false, ...input },
        'value displayText',
      );
    expect((await add({ kind: 'PHONE', value: '8 (800) 777-85-00' })).row).toEqual({
      value: '+78007778500',
      displayText: '8 (800) 777-85-00',
    });
    expect((await add(PHONE)).row).toEqual({ value: '+74953089283', displayText: '+7 (495) 308-92-83' });
    expect((await add({ kind: 'EMAIL', value: 'Support@CarbonSoft.ru' })).row.value).toBe('support@carbonsoft.ru');
    expect((await add({ kind: 'PORTAL', value: 'https://www.carbonsoft.ru/support/' })).row.displayText).toBe(
      'https://www.carbonsoft.ru/support/',
    );
  });

  it.each([
    ['PHONE', '123', 'PHONE_INVALID'],
    ['EMAIL', 'support at carbonsoft.ru', 'EMAIL_INVALID'],
    ['PORTAL', 'https://www.carbonsoft.ru/ support/', 'URL_INVALID'],
  ])('refuse for %s the value "%s"', async (kind, value, code) => {
    const vendor = await aVendor(app);
    const { id: productId } = await aProduct(app, vendor);
    const { refusals } = await send(vendor.manager, 'contactChannelAdd', { productId, kind, value, isPrimary: false });
    expect(refusals).toMatchObject([{ code, path: ['input', 'value'] }]);
  });

  it('have one single number (A-25, C-17), also when two managers are as fast', async () => {
    const vendor = await aVendor(app);
    const { id: productId } = await aProduct(app, vendor);
    const numbers = ['+74953089283', '+78007778500', '+73433790100'];
    const outcomes = await Promise.all(
      numbers.map((value) => send(vendor.manager, 'contactChannelAdd', { productId, ...PHONE, value })),
    );
    const refusals = outcomes.flatMap((outcome) => outcome.refusals);
    expect(refusals).toHaveLength(2);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ code: 'PRIMARY_PHONE_EXISTS', path: ['input', 'isPrimary'] });
    }
    const second = { productId, ...PHONE, value: '+73433790101', isPrimary: false };
    const { row } = await send(vendor.manager, 'contactChannelAdd', second);
    const promote = { contactChannelId: row.id, value: second.value, isPrimary: true };
    const promoted = await send(vendor.manager, 'contactChannelEdit', promote, 'id', 'ru');
    expect(promoted.refusals).toMatchObject([{ code: 'PRIMARY_PHONE_EXISTS' }]);
    expect(promoted.refusals[0]?.message).toContain('единый номер');
  });

  it('free the place of the single number when it is withdrawn', async () => {
    const vendor = await aVendor(app);
    const { id: productId } = await aProduct(app, vendor);
    const { row } = await send(vendor.manager, 'contactChannelAdd', { productId, ...PHONE });
    const stale = { contactChannelId: row.id, expectedVersion: 7 };
    expect((await send(vendor.manager, 'contactChannelWithdraw', stale)).refusals).toMatchObject([
      { code: 'STALE_VERSION', details: { current: 1 } },
    ]);
    await send(vendor.manager, 'contactChannelWithdraw', { contactChannelId: row.id });
    const next = await send(vendor.manager, 'contactChannelAdd', { productId, ...PHONE }, 'isPrimary');
    expect(next.row).toEqual({ isPrimary: true });
  });

  it('are there once each, and have one primary mail address', async () => {
    const vendor = await aVendor(app);
    const { id: productId } = await aProduct(app, vendor);
    const mail = { productId, kind: 'EMAIL', value: 'help@h-h-i.ru', isPrimary: true };
    await send(vendor.manager, 'contactChannelAdd', mail);
    const twice = await send(vendor.manager, 'contactChannelAdd', { ...mail, isPrimary: false });
    expect(twice.refusals).toMatchObject([{ code: 'CHANNEL_EXISTS', path: ['input', 'value'] }]);
    const other = await send(vendor.manager, 'contactChannelAdd', { ...mail, value: 'two@h-h-i.ru' });
    expect(other.refusals).toMatchObject([{ code: 'PRIMARY_CHANNEL_EXISTS' }]);
  });
});

describe('what other modules ask', () => {
  const app = useApp();
  const offer = commands(app, 'serviceOffering');
  const face = () => app.nest.get(VendorsFace, { strict: false });

  async function carbon() {
    const vendor = await aVendor(app);
    const product = await aProduct(app, vendor);
    const add = (code: string, group: string, channels: string[]) =>
      offer(vendor.manager, 'serviceOfferingAdd', { ...HELP, productId: product.id, code, group, channels });
    await add('CONFIGURATION_ADMIN_HELP', 'SUPPORT', ['PHONE', 'EMAIL', 'PORTAL']);
    const work = (await add('INDIVIDUAL_WORK', 'FAULT_CORRECTION', ['PORTAL'])).row;
    await add('PROPOSAL_INTAKE', 'IMPROVEMENT', ['PORTAL', 'EMAIL']);
    return { vendor, product, actor: systemActor(vendor.vendorId), workId: fromPublicId('offering', work.id) };
  }

  it('is by which channels a product takes what (C-08, C-12)', async () => {
    const { vendor, product, actor, workId } = await carbon();
    const policy = await asSystem(vendor.vendorId, () => face().channelPolicy(actor, product.productId));
    expect(policy.accepts(Channel.PHONE, { kind: TicketKind.PROPOSAL })).toBe(false);
    expect(policy.acceptedChannels({ kind: TicketKind.PROPOSAL })).toEqual([Channel.EMAIL, Channel.PORTAL]);
    expect(policy.accepts(Channel.PHONE, { kind: TicketKind.CONSULTATION })).toBe(true);
    expect(policy.acceptedChannels({ kind: TicketKind.INCIDENT, offeringId: workId })).toEqual([Channel.PORTAL]);
  });

  it('is which service a product offers under a code', async () => {
    const { vendor, product, actor } = await carbon();
    const [known, unknown] = await asSystem(vendor.vendorId, async () => [
      await face().offeringOf(actor, product.productId, ServiceOfferingCode.INDIVIDUAL_WORK),
      await face().offeringOf(actor, product.productId, ServiceOfferingCode.UPDATE_HELP),
    ]);
    expect(known).toMatchObject({ productId: product.productId, code: 'INDIVIDUAL_WORK' });
    expect(unknown).toBeNull();
  });

  it("is whether a product or service is the vendor's own", async () => {
    const { vendor, product, actor, workId } = await carbon();
    const other = await aVendor(app);
    const path = ['input', 'productId'];
    await asSystem(vendor.vendorId, async () => {
      await expect(face().requireProduct(actor, product.productId, path)).resolves.toMatchObject({
        code: product.code,
      });
      await expect(face().requireOffering(actor, product.productId, workId ?? '')).resolves.toMatchObject({
        id: workId,
      });
    });
    await asSystem(other.vendorId, async () => {
      const stranger = systemActor(other.vendorId);
      await expect(face().requireProduct(stranger, product.productId, path)).rejects.toMatchObject({
        code: 'NOT_FOUND',
        path,
      });
      // Row-level security holds even when the program names the wrong vendor.
      await expect(face().requireProduct(actor, product.productId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(face().requireOffering(stranger, product.productId, workId ?? '')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });
});
