import { Role } from '../../src/access/roles.js';
import { ask } from '../support/ask.js';
import { useApp } from '../support/use-app.js';
import { anAccount, PASSWORD, signedIn, signIn } from './an-account.js';

const USER_CREATE = /* GraphQL */ `
  mutation ($input: UserCreateInput!) {
    userCreate(input: $input) {
      user {
        id
        name
        email
        roles
        locale
        status
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`;
const TOKEN_CREATE = /* GraphQL */ `
  mutation ($input: ApiTokenCreateInput!) {
    apiTokenCreate(input: $input) {
      apiToken {
        id
        name
        scopes
        lastUsedAt
        createdBy {
          name
        }
      }
      token
      userErrors {
        code
        path
      }
    }
  }
`;
const TOKEN_REVOKE = `mutation ($input: ApiTokenRevokeInput!) { apiTokenRevoke(input: $input) { apiToken { revokedAt } userErrors { code } } }`;

const app = useApp();
afterEach(() => app.clock.release());

describe('an account', () => {
  const birth = { name: 'Борис', password: 'a long enough password', locale: 'ru', roles: ['SUPPORT_ENGINEER'] };

  it('is opened by an administrator and can sign in', async () => {
    const administrator = await signedIn(app, await anAccount(app));
    const input = { ...birth, email: 'Boris@Example.org' };
    const answer = await ask(app, administrator, USER_CREATE, { input });
    expect(answer.data.userCreate).toMatchObject({
      user: { name: 'Борис', email: 'boris@example.org', roles: ['SUPPORT_ENGINEER'], locale: 'ru', status: 'ACTIVE' },
      userErrors: [],
    });
    expect((await signIn(app, { email: input.email, password: birth.password })).user?.name).toBe('Борис');
  });

  it.each([
    ['a taken address', { email: 'twice@example.org' }, 'EMAIL_TAKEN', ['input', 'email']],
    [
      'a role of customers',
      { email: 'mixed@example.org', roles: ['CUSTOMER_USER'] },
      'ROLES_MIXED',
      ['input', 'roles'],
    ],
    ['a short password', { email: 'short@example.org', password: 'short' }, 'VALIDATION_FAILED', ['input', 'password']],
    ['no role', { email: 'none@example.org', roles: [] }, 'VALIDATION_FAILED', ['input', 'roles']],
  ])('is refused with %s, and nothing is written', async (_, change, code, path) => {
    const account = await anAccount(app);
    const administrator = await signedIn(app, account);
    await anAccount(app, { vendorId: account.vendorId, email: 'twice@example.org' });
    const count = async () =>
      (await ask(app, administrator, '{ users { totalCount } }')).data.users.totalCount as number;
    const before = await count();
    const answer = await ask(app, administrator, USER_CREATE, { input: { ...birth, ...change } });
    expect(answer.data.userCreate.user).toBeNull();
    expect(answer.data.userCreate.userErrors).toEqual([expect.objectContaining({ code, path })]);
    expect(await count()).toBe(before);
  });

  it('cannot be opened by anybody else', async () => {
    const engineer = await signedIn(app, await anAccount(app, { roles: [Role.SUPPORT_ENGINEER] }));
    const answer = await ask(app, engineer, USER_CREATE, { input: { ...birth, email: 'x@example.org' } });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const nobody = await ask(app, null, USER_CREATE, { input: { ...birth, email: 'x@example.org' } });
    expect(nobody.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is opened once for one idempotency key, whose reuse with another input is refused', async () => {
    const administrator = await signedIn(app, await anAccount(app));
    const input = { ...birth, email: 'once@example.org', idempotencyKey: 'the-same-key' };
    const [first, second] = await Promise.all([
      ask(app, administrator, USER_CREATE, { input }),
      ask(app, administrator, USER_CREATE, { input }),
    ]);
    expect(first.data.userCreate.userErrors).toEqual([]);
    expect(second.data).toEqual(first.data);
    const other = await ask(app, administrator, USER_CREATE, { input: { ...input, name: 'Другой' } });
    expect(other.data.userCreate.userErrors).toEqual([
      expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }),
    ]);
  });

  it('is opened once for one Idempotency-Key header', async () => {
    const administrator = await signedIn(app, await anAccount(app));
    const input = { ...birth, email: 'header@example.org' };
    const headers = { 'idempotency-key': 'key-in-the-header' };
    const first = await ask(app, administrator, USER_CREATE, { input }, { headers });
    const second = await ask(app, administrator, USER_CREATE, { input }, { headers });
    expect(first.data.userCreate.userErrors).toEqual([]);
    expect(second.data).toEqual(first.data);
  });
});

describe('an API token', () => {
  const expiresAt = '2099-01-01T00:00:00Z';

  it('acts with its scopes only, is shown once, and is noted when used', async () => {
    const administrator = await signedIn(app, await anAccount(app));
    const input = { name: 'Телефония', scopes: ['tickets:read'], expiresAt };
    const { apiToken, token, userErrors } = (await ask(app, administrator, TOKEN_CREATE, { input })).data
      .apiTokenCreate;
    expect(userErrors).toEqual([]);
    expect(apiToken).toMatchObject({ name: 'Телефония', lastUsedAt: null, createdBy: { name: 'Анна Ахматова' } });
    expect(token).toMatch(/^stw_[0-9a-z]{26}_[\w-]{43}$/);
    expect((await ask(app, { token }, '{ __typename }')).data.__typename).toBe('Query');
    expect((await ask(app, { token }, '{ users { totalCount } }')).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    const listed = await ask(app, administrator, '{ apiTokens { nodes { id lastUsedAt } } }');
    expect(listed.data.apiTokens.nodes).toEqual([{ id: apiToken.id, lastUsedAt: expect.any(String) as string }]);
  });

  it('is refused with a wrong secret, after its end, after its revocation and from elsewhere', async () => {
    app.clock.set('2026-11-07T02:00:00Z');
    const administrator = await signedIn(app, await anAccount(app));
    const create = async (change: object) => {
      const input = { name: 'x', scopes: ['tickets:read'], expiresAt: '2026-11-08T00:00:00Z', ...change };
      return (await ask(app, administrator, TOKEN_CREATE, { input })).data.apiTokenCreate as {
        apiToken: { id: string };
        token: string;
      };
    };
    const probe = '{ tickets { totalCount } }';
    const codeOf = async (token: string) => (await ask(app, { token }, probe)).errors?.[0]?.extensions['code'];
    const [good, revoked, foreign] = [await create({}), await create({}), await create({ addresses: ['10.1.0.0/16'] })];
    expect(await codeOf(good.token)).toBeUndefined();
    expect(await codeOf(`${good.token.slice(0, -3)}AAA`)).toBe('UNAUTHENTICATED');
    expect(await codeOf(foreign.token)).toBe('UNAUTHENTICATED');
    const answer = await ask(app, administrator, TOKEN_REVOKE, { input: { apiTokenId: revoked.apiToken.id } });
    expect(answer.data.apiTokenRevoke.userErrors).toEqual([]);
    expect(await codeOf(revoked.token)).toBe('UNAUTHENTICATED');
    app.clock.advance(86_400);
    expect(await codeOf(good.token)).toBe('UNAUTHENTICATED');
  });

  it('is not made with an end in the past or a scope that does not exist', async () => {
    const administrator = await signedIn(app, await anAccount(app));
    const past = { name: 'x', scopes: ['tickets:read'], expiresAt: '2020-01-01T00:00:00Z' };
    const unknown = { name: 'x', scopes: ['tickets:burn'], expiresAt };
    const codes = [];
    for (const input of [past, unknown]) {
      codes.push((await ask(app, administrator, TOKEN_CREATE, { input })).data.apiTokenCreate.userErrors[0]);
    }
    expect(codes).toEqual([
      { code: 'EXPIRY_IN_THE_PAST', path: ['input', 'expiresAt'] },
      { code: 'VALIDATION_FAILED', path: ['input', 'scopes'] },
    ]);
  });

  it('keeps its secret out of the audit', async () => {
    const account = await anAccount(app);
    const administrator = await signedIn(app, account);
    const input = { name: 'x', scopes: ['tickets:read'], expiresAt };
    await ask(app, administrator, TOKEN_CREATE, { input });
    await signIn(app, { email: account.email, password: PASSWORD });
    const pg = (await import('pg')).default;
    const owner = new pg.Client({ connectionString: app.urls.owner });
    await owner.connect();
    const { rows } = await owner.query<{ text: string }>(
      `select entity || ' ' || after::text as text from audit_event where vendor_id = $1`,
      [account.vendorId],
    );
    await owner.end();
    const audit = rows.map((row) => row.text).join('\n');
    expect(audit).toContain('ApiToken');
    expect(audit).toContain('"email"');
    expect(audit).not.toMatch(/secretHash|passwordHash|argon2/);
  });
});
