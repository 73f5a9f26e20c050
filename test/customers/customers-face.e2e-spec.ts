import { type Actor, partnerActor, systemActor } from '../../src/access/actor.js';
import { Scope } from '../../src/access/roles.js';
import { CustomersFace } from '../../src/customers/index.js';
import { AgreementsService } from '../../src/customers/agreements/agreements.service.js';
import { ServicePlansService } from '../../src/customers/plans/service-plans.service.js';
import { newId } from '../../src/shared/ids.js';
import { RequesterRole } from '../../src/vendors/index.js';
import { aCustomer, aCustomerPerson, type TestCustomer } from '../builders/a-customer.js';
import { aProduct, type TestProduct } from '../builders/a-product.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { asSystem } from '../support/actors.js';
import { useApp } from '../support/use-app.js';

describe('what other modules learn of customers', () => {
  const app = useApp();
  let vendor: TestVendor;
  let customer: TestCustomer;
  let actor: Actor;

  beforeAll(async () => {
    vendor = await aVendor(app);
    customer = await aCustomer(app, vendor, { timeZone: 'Asia/Vladivostok' });
    actor = systemActor(vendor.vendorId);
  });

  const face = () => app.nest.get(CustomersFace, { strict: false });
  const asVendor = <T>(work: () => Promise<T>): Promise<T> => asSystem(vendor.vendorId, work);

  describe('of a requester', () => {
    it('is who he is and where he belongs', async () => {
      const { contactId, name, email, userId } = customer.user;
      const found = await asVendor(() => face().requireContact(actor, contactId));
      const { customerId } = customer;
      expect(found).toEqual({ contactId, customerId, userId, name, email, role: RequesterRole.END_USER, locale: 'ru' });
    });

    it('is nothing for a token bound to another customer, and nothing of another vendor', async () => {
      const other = await aCustomer(app, vendor);
      const token = { vendorId: vendor.vendorId, tokenId: newId(), scopes: [Scope.TICKETS_WRITE] };
      const refusal = { code: 'NOT_FOUND', path: ['input', 'requesterId'] };
      const path = refusal.path;
      const { contactId } = customer.user;
      const bound = partnerActor({ ...token, customerId: other.customerId });
      await expect(asVendor(() => face().requireContact(bound, contactId, path))).rejects.toMatchObject(refusal);
      const { vendorId } = await aVendor(app);
      const stranger = systemActor(vendorId);
      await expect(asSystem(vendorId, () => face().requireContact(stranger, contactId, path))).rejects.toMatchObject(
        refusal,
      );
      const own = partnerActor({ ...token, customerId: customer.customerId });
      expect((await asVendor(() => face().requireContact(own, contactId))).contactId).toBe(contactId);
    });

    it('is found by phone unless several people share it, and by e-mail', async () => {
      const place = { vendorId: vendor.vendorId, customerId: customer.customerId };
      const phone = '+78412200099';
      const { contactId, email } = await aCustomerPerson(app, place, { phone });
      expect((await asVendor(() => face().contactByPhone(phone)))?.contactId).toBe(contactId);
      await aCustomerPerson(app, place, { phone });
      expect(await asVendor(() => face().contactByPhone(phone))).toBeNull();
      expect((await asVendor(() => face().contactByEmail(email.toUpperCase())))?.contactId).toBe(contactId);
      expect(await asVendor(() => face().contactByEmail('nobody@example.org'))).toBeNull();
    });
  });

  it('is the time zone and language of an organization', async () => {
    const { customerId, name } = customer;
    const found = await asVendor(() => face().requireCustomer(actor, customerId));
    expect(found).toEqual({ customerId, name, timeZone: 'Asia/Vladivostok', locale: 'ru' });
  });

  describe('of promises', () => {
    let product: TestProduct;
    beforeAll(async () => {
      product = await aProduct(app, vendor);
    });

    const agreementAt = (instant: string, productId = product.productId) =>
      asVendor(() => face().agreementFor(customer.customerId, productId, new Date(instant)));

    it('is the agreement in force on the day of the customer, with its plan', async () => {
      const names = { nameRu: 'Круглосуточно', nameEn: 'Round the clock' };
      const servicePlanId = await asVendor(() =>
        app.nest.get(ServicePlansService, { strict: false }).create(actor, { code: 'always', ...names }),
      );
      const { customerId } = customer;
      const productIds = [product.productId];
      const period = { startsOn: '2026-07-01', endsOn: '2026-07-31' };
      const agreementId = await asVendor(() =>
        app.nest
          .get(AgreementsService, { strict: false })
          .conclude(actor, { number: '7/26', customerId, productIds, servicePlanId, ...period }),
      );
      // Vladivostok is ten hours ahead of UTC.
      expect(await agreementAt('2026-06-30T13:59:59Z')).toBeNull();
      expect(await agreementAt('2026-06-30T14:00:00Z')).toEqual({ agreementId, servicePlanId });
      expect(await agreementAt('2026-07-31T13:59:59Z')).toEqual({ agreementId, servicePlanId });
      expect(await agreementAt('2026-07-31T14:00:00Z')).toBeNull();
      const other = await aProduct(app, vendor);
      expect(await agreementAt('2026-07-15T00:00:00Z', other.productId)).toBeNull();
      expect(await asVendor(() => face().requireServicePlan(actor, servicePlanId))).toBe(servicePlanId);
    });
  });
});
