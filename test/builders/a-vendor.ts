import { SignJWT } from 'jose';
import type { UserIdentity } from '../../src/access/actor.js';
import { Role } from '../../src/access/roles.js';
import { Database } from '../../src/database/database.js';
import { User } from '../../src/identity/domain/user.entity.js';
import { Users } from '../../src/identity/domain/users.store.js';
import { SigningKeys } from '../../src/identity/index.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { type NewVendor, VendorsFace } from '../../src/vendors/index.js';
import { asSystem } from '../support/actors.js';
import type { Asker } from '../support/ask.js';
import type { TestApp } from '../support/use-app.js';

/** Somebody with an account, signed in. */
export interface Person extends Asker {
  readonly userId: string;
  readonly email: string;
}

export interface TestVendor {
  readonly vendorId: string;
  /** `vendor_…` */
  readonly id: string;
  readonly code: string;
  readonly administrator: Person;
  readonly manager: Person;
  /** A support engineer. */
  readonly agent: Person;
  readonly auditor: Person;
}

/** A vendor of its own with people who are signed in; nothing is declared that was not given. */
export async function aVendor(app: TestApp, birth: Partial<NewVendor> = {}): Promise<TestVendor> {
  const code = birth.code ?? `vendor-${newId().slice(-12)}`;
  const face = app.nest.get(VendorsFace, { strict: false });
  const vendorId = await face.openVendor({ shortNameRu: 'Вендор', ...birth, code });
  return {
    vendorId,
    id: toPublicId('vendor', vendorId),
    code,
    administrator: await aColleague(app, vendorId, [Role.ADMINISTRATOR]),
    manager: await aColleague(app, vendorId, [Role.MANAGER]),
    agent: await aColleague(app, vendorId, [Role.SUPPORT_ENGINEER]),
    auditor: await aColleague(app, vendorId, [Role.AUDITOR]),
  };
}

/** A member of a vendor's staff, signed in. Without a password: signing in is another spec's matter. */
export async function aColleague(app: TestApp, vendorId: string, roles: readonly Role[]): Promise<Person> {
  const email = `${roles[0]?.toLowerCase()}-${newId()}@example.org`;
  const birth = { vendorId, email, name: `Сотрудник ${roles[0]}`, locale: 'ru' as const, roles, passwordHash: '-' };
  const user = User.create(birth, new Date());
  const database = app.nest.get(Database, { strict: false });
  const users = app.nest.get(Users, { strict: false });
  await asSystem(vendorId, () => database.transaction(() => users.insert(user)));
  return { userId: user.id, email, token: await aToken(app, { ...user, userId: user.id }) };
}

/** An access token that outlives every jump of the test's clock. */
export async function aToken(app: TestApp, user: UserIdentity): Promise<string> {
  const { kid, key } = await app.nest.get(SigningKeys, { strict: false }).current();
  const { vendorId, userId, roles, customerId, contactId } = user;
  return new SignJWT({ vendorId, sessionId: newId(), roles, customerId, contactId })
    .setProtectedHeader({ alg: 'EdDSA', kid })
    .setIssuer('steward')
    .setSubject(userId)
    .setIssuedAt(new Date('2000-01-01T00:00:00Z'))
    .setExpirationTime(new Date('2100-01-01T00:00:00Z'))
    .sign(key);
}
