import { generateKeyPair, SignJWT } from 'jose';
import { SigningKeys } from '../../src/identity/index.js';
import { ask } from '../support/ask.js';
import { useApp } from '../support/use-app.js';
import { aVendorId, anAccount, PASSWORD, refresh, signedIn, signIn } from './an-account.js';

const ME = '{ me { id email roles } }';
const SIGN_OUT = 'mutation ($input: SignOutInput!) { signOut(input: $input) { userErrors { code } } }';

const app = useApp();
afterEach(() => app.clock.release());

describe('signing in', () => {
  it('begins a session whose token opens the schema', async () => {
    const account = await anAccount(app);
    const session = await signIn(app, { email: account.email.toUpperCase(), password: PASSWORD });
    expect(session).toMatchObject({ user: { name: 'Анна Ахматова', email: account.email }, userErrors: [] });
    const answer = await ask(app, { token: session.accessToken ?? '' }, ME);
    expect(answer.data.me).toEqual({ id: session.user?.id, email: account.email, roles: ['ADMINISTRATOR'] });
  });

  it('answers a wrong password and an unknown address alike, in the caller’s language', async () => {
    const account = await anAccount(app);
    const wrong = await signIn(app, { email: account.email, password: 'guessed' }, 'ru');
    const unknown = await signIn(app, { email: 'nobody@example.org', password: 'guessed' }, 'ru');
    expect(wrong).toEqual(unknown);
    expect(wrong.userErrors).toEqual([
      { code: 'SIGN_IN_FAILED', message: 'Неверный адрес или пароль.', path: null, details: null },
    ]);
    expect(wrong.accessToken).toBeNull();
  });

  it('asks for the vendor when the address and password fit at several', async () => {
    const first = await anAccount(app);
    const second = await anAccount(app, { email: first.email, vendorId: await aVendorId(app) });
    const answer = await signIn(app, { email: first.email, password: PASSWORD });
    const [refusal] = answer.userErrors;
    expect(refusal).toMatchObject({ code: 'VENDOR_REQUIRED', path: ['input', 'vendorId'] });
    const { vendorIds } = refusal?.details as { vendorIds: string[] };
    expect(vendorIds).toHaveLength(2);
    const sessions = [];
    for (const vendorId of vendorIds)
      sessions.push(await signIn(app, { email: first.email, password: PASSWORD, vendorId }));
    expect(new Set(sessions.map((session) => session.user?.id)).size).toBe(2);
    expect(second.vendorId).not.toBe(first.vendorId);
  });

  it('is refused to a deactivated account, whose sessions end as well', async () => {
    const administrator = await anAccount(app);
    const boss = await signedIn(app, administrator);
    const member = await anAccount(app, { vendorId: administrator.vendorId });
    const session = await signIn(app, { email: member.email, password: PASSWORD });
    const document = `mutation ($input: UserDeactivateInput!) { userDeactivate(input: $input) { user { status version } userErrors { code } } }`;
    const input = { userId: session.user?.id, expectedVersion: 1 };
    const answer = await ask(app, boss, document, { input });
    expect(answer.data.userDeactivate).toEqual({ user: { status: 'DEACTIVATED', version: 2 }, userErrors: [] });
    expect((await signIn(app, { email: member.email, password: PASSWORD })).userErrors[0]?.code).toBe('SIGN_IN_FAILED');
    expect((await refresh(app, session.refreshToken ?? '')).userErrors[0]?.code).toBe('SESSION_ENDED');
    const again = await ask(app, boss, document, { input: { userId: session.user?.id } });
    expect(again.data.userDeactivate.userErrors).toEqual([{ code: 'ALREADY_DEACTIVATED' }]);
  });
});

describe('an access token', () => {
  it('lasts ten minutes', async () => {
    app.clock.set('2026-11-07T02:00:00Z');
    const session = await signedIn(app, await anAccount(app));
    app.clock.advance(599);
    expect((await ask(app, session, ME)).errors).toBeUndefined();
    app.clock.advance(2);
    expect((await ask(app, session, ME)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is refused when it is forged', async () => {
    const account = await anAccount(app);
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    const token = await new SignJWT({ vendorId: account.vendorId, roles: ['ADMINISTRATOR'] })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'mine' })
      .setIssuer('steward')
      .setSubject(account.userId)
      .setExpirationTime('5m')
      .sign(privateKey);
    for (const forged of [token, 'nonsense', `${token}x`]) {
      expect((await ask(app, { token: forged }, ME)).errors?.[0]?.extensions).toMatchObject({
        code: 'UNAUTHENTICATED',
      });
    }
  });

  it('outlives the change of keys, which the key set publishes', async () => {
    const session = await signedIn(app, await anAccount(app));
    await app.nest.get(SigningKeys, { strict: false }).rotate();
    expect((await ask(app, session, ME)).errors).toBeUndefined();
    const published = await app.nest.inject({ method: 'GET', url: '/.well-known/jwks.json' });
    const { keys } = JSON.parse(published.body) as { keys: Record<string, unknown>[] };
    expect(keys.length).toBeGreaterThanOrEqual(2);
    for (const key of keys) expect(Object.keys(key)).not.toContain('d');
  });
});

describe('a refresh token', () => {
  it('renews the session once', async () => {
    const first = await signedIn(app, await anAccount(app));
    const second = await refresh(app, first.refreshToken);
    expect(second.userErrors).toEqual([]);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect((await ask(app, { token: second.accessToken ?? '' }, ME)).data.me).not.toBeNull();
  });

  it('ends the whole family when it is used a second time', async () => {
    const stolen = await signedIn(app, await anAccount(app));
    const thief = await refresh(app, stolen.refreshToken);
    const owner = await refresh(app, stolen.refreshToken);
    expect(owner).toMatchObject({ accessToken: null, userErrors: [{ code: 'SESSION_ENDED' }] });
    expect((await refresh(app, thief.refreshToken ?? '')).userErrors[0]?.code).toBe('SESSION_ENDED');
  });

  it('is of no use after signing out', async () => {
    const session = await signedIn(app, await anAccount(app));
    const out = await ask(app, null, SIGN_OUT, { input: { refreshToken: session.refreshToken } });
    expect(out.data.signOut.userErrors).toEqual([]);
    expect((await refresh(app, session.refreshToken)).userErrors[0]?.code).toBe('SESSION_ENDED');
  });

  it('ends with the session after thirty days', async () => {
    app.clock.set('2026-11-07T02:00:00Z');
    const session = await signedIn(app, await anAccount(app));
    app.clock.advance(30 * 86_400);
    expect((await refresh(app, session.refreshToken)).userErrors[0]?.code).toBe('SESSION_ENDED');
  });
});
