import { type Actor, partnerActor, systemActor, userActor } from '../../src/access/actor.js';
import { Role, Scope } from '../../src/access/roles.js';
import { ApiTokensService } from '../../src/identity/api-tokens/api-tokens.service.js';
import { parsePublicId } from '../../src/shared/ids.js';
import { aCustomer, type TestCustomer } from '../builders/a-customer.js';
import { aColleague, aVendor, type TestVendor } from '../builders/a-vendor.js';
import { asSystem } from './actors.js';
import type { Asker } from './ask.js';
import type { TestApp } from './use-app.js';

/** Somebody who asks, and the actor that Steward takes him for. */
export interface Viewer extends Asker {
  readonly name: string;
  readonly actor: Actor;
}

export interface Neighborhood {
  readonly vendor: TestVendor;
  readonly customers: readonly [TestCustomer, TestCustomer];
  /** Everybody who can ask anything at this vendor; customers' people and limited tokens are of the first customer. */
  readonly viewers: readonly Viewer[];
}

const STAFF = [
  Role.ADMINISTRATOR,
  Role.MANAGER,
  Role.SUPPORT_ENGINEER,
  Role.ENGINEER,
  Role.TECHNICAL_WRITER,
  Role.RELEASE_MANAGER,
  Role.AUDITOR,
];

/** A vendor with two customers, and a viewer of each kind. */
export async function aNeighborhood(app: TestApp): Promise<Neighborhood> {
  const vendor = await aVendor(app);
  const customers = [await aCustomer(app, vendor), await aCustomer(app, vendor, { name: 'АО «Лютик»' })] as const;
  const { vendorId } = vendor;
  const [{ customerId, administrator, user }] = customers;
  const staff: Viewer[] = [];
  for (const role of STAFF) {
    const person = await aColleague(app, vendorId, [role]);
    const actor = userActor({ vendorId, userId: person.userId, roles: [role], customerId: null, contactId: null });
    staff.push({ name: role, token: person.token, actor });
  }
  const own = [administrator, user].map(({ userId, contactId, token }, at): Viewer => {
    const role = at === 0 ? Role.CUSTOMER_ADMINISTRATOR : Role.CUSTOMER_USER;
    return { name: role, token, actor: userActor({ vendorId, userId, roles: [role], customerId, contactId }) };
  });
  const all = Object.values(Scope);
  const partners = [
    await aPartner(app, vendorId, 'PARTNER', all, null),
    await aPartner(app, vendorId, 'PARTNER of a customer', all, customerId),
  ];
  for (const scope of all) partners.push(await aPartner(app, vendorId, `PARTNER with ${scope}`, [scope], null));
  return { vendor, customers, viewers: [...staff, ...own, ...partners] };
}

async function aPartner(
  app: TestApp,
  vendorId: string,
  name: string,
  scopes: Scope[],
  customerId: string | null,
): Promise<Viewer> {
  const tokens = app.nest.get(ApiTokensService, { strict: false });
  const expiresAt = new Date('2100-01-01T00:00:00Z');
  const { text } = await asSystem(vendorId, () =>
    tokens.create(systemActor(vendorId), { name, scopes, customerId, expiresAt }),
  );
  const tokenId = parsePublicId(text.replace(/_[\w-]{43}$/, ''))?.uuid ?? '';
  return { name, token: text, actor: partnerActor({ vendorId, tokenId, customerId, scopes }) };
}
