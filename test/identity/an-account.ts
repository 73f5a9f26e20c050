import { systemActor } from '../../src/access/actor.js';
import { Role } from '../../src/access/roles.js';
import { UsersService } from '../../src/identity/users/users.service.js';
import { newId } from '../../src/shared/ids.js';
import { VendorsFace } from '../../src/vendors/index.js';
import { asSystem } from '../support/actors.js';
import { ask } from '../support/ask.js';
import type { TestApp } from '../support/use-app.js';

export const PASSWORD = 'correct horse battery staple';

export interface Account {
  readonly vendorId: string;
  readonly userId: string;
  readonly email: string;
}

let serial = 0;

/** A vendor of its own. */
export function aVendorId(app: TestApp): Promise<string> {
  const code = `identity-${++serial}-${newId().slice(-6)}`;
  return app.nest.get(VendorsFace, { strict: false }).openVendor({ code, shortNameRu: 'Испытатель' });
}

/** An account that signs in with PASSWORD; at a vendor of its own unless one is given. */
export async function anAccount(
  app: TestApp,
  { vendorId, email, roles = [Role.ADMINISTRATOR] }: { vendorId?: string; email?: string; roles?: Role[] } = {},
): Promise<Account> {
  const vendor = vendorId ?? (await aVendorId(app));
  const address = email ?? `person-${++serial}@example.org`;
  const users = app.nest.get(UsersService, { strict: false });
  const birth = { email: address, name: 'Анна Ахматова', locale: 'ru' as const, roles, password: PASSWORD };
  const userId = await asSystem(vendor, () => users.create(systemActor(vendor), birth));
  return { vendorId: vendor, userId, email: address };
}

export interface SessionAnswer {
  readonly accessToken: string | null;
  readonly accessTokenExpiresAt: string | null;
  readonly refreshToken: string | null;
  readonly user: { readonly id: string; readonly name: string; readonly email: string } | null;
  readonly userErrors: readonly { code: string; message: string; path: string[] | null; details: unknown }[];
}

const SESSION = `accessToken accessTokenExpiresAt refreshToken user { id name email } userErrors { code message path details }`;

export async function signIn(app: TestApp, input: object, language: 'ru' | 'en' = 'en'): Promise<SessionAnswer> {
  const document = `mutation ($input: SignInInput!) { signIn(input: $input) { ${SESSION} } }`;
  return (await ask(app, null, document, { input }, { language })).data.signIn as SessionAnswer;
}

export async function refresh(app: TestApp, refreshToken: string): Promise<SessionAnswer> {
  const document = `mutation ($input: SessionRefreshInput!) { sessionRefresh(input: $input) { ${SESSION} } }`;
  return (await ask(app, null, document, { input: { refreshToken } })).data.sessionRefresh as SessionAnswer;
}

/** Somebody who has signed in with his password. */
export async function signedIn(app: TestApp, account: Account): Promise<{ token: string; refreshToken: string }> {
  const { accessToken, refreshToken } = await signIn(app, { email: account.email, password: PASSWORD });
  return { token: accessToken ?? '', refreshToken: refreshToken ?? '' };
}
