import { DataSource } from 'typeorm';
import { ForgetAttempts } from '../../src/identity/sign-in/forget-attempts.job.js';
import { newId } from '../../src/shared/ids.js';
import { useApp } from '../support/use-app.js';
import { anAccount, PASSWORD } from './an-account.js';

const app = useApp({
  SIGN_IN_FAILURES_PER_ACCOUNT: '3',
  SIGN_IN_FAILURES_PER_ADDRESS: '10',
  TRUSTED_PROXIES: '10.0.0.0/8',
});

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }';
let networks = 0;
const aPlace = (): string => `203.0.113.${++networks}`;

/** What somebody at an address is told: a code, or that he is in. */
async function attempt(
  email: string,
  password: string,
  remoteAddress: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const payload = { query: SIGN_IN, variables: { input: { email, password } } };
  const {
    body,
    headers: told,
    statusCode,
  } = await app.nest.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload,
    remoteAddress,
  });
  const { data, errors } = JSON.parse(body) as {
    data: { signIn: { accessToken: string | null; userErrors: { code: string }[] } } | null;
    errors?: { message: string; extensions: { code: string } }[];
  };
  if (errors) return `${statusCode} ${errors[0]?.extensions.code} ${String(told['retry-after'])}`;
  return data?.signIn.accessToken ? 'IN' : String(data?.signIn.userErrors[0]?.code);
}

async function fail(email: string, place: string, times: number, headers?: Record<string, string>): Promise<string[]> {
  const answers = [];
  for (let at = 0; at < times; at++) answers.push(await attempt(email, 'guessed', place, headers));
  return answers;
}

describe('attempts to sign in', () => {
  beforeEach(() => app.clock.set('2026-11-22T08:00:00Z'));
  afterAll(() => app.clock.release());

  it('that fail too often have to wait, the right password included, and then go on', async () => {
    const { email } = await anAccount(app);
    const place = aPlace();
    expect(await fail(email, place, 4)).toEqual([...Array<string>(3).fill('SIGN_IN_FAILED'), '429 RATE_LIMITED 60']);
    expect(await attempt(email.toUpperCase(), PASSWORD, place)).toBe('429 RATE_LIMITED 60');
    app.clock.advance(60);
    expect(await attempt(email, PASSWORD, place)).toBe('IN');
    expect(await fail(email, place, 3)).toEqual(Array(3).fill('SIGN_IN_FAILED')); // all are there again
  });

  it('on an account that nobody has are answered alike', async () => {
    const { email } = await anAccount(app);
    const unknown = `${newId()}@example.org`;
    expect(await fail(unknown, aPlace(), 5)).toEqual(await fail(email, aPlace(), 5));
  });

  it('are counted together when they come together', async () => {
    const { email } = await anAccount(app);
    const place = aPlace();
    const answers = await Promise.all(Array.from({ length: 8 }, () => attempt(email, 'guessed', place)));
    expect(answers.filter((answer) => answer === 'SIGN_IN_FAILED')).toHaveLength(3);
  });

  it('from one address are bounded over all accounts, and not by those that succeed', async () => {
    const { email } = await anAccount(app);
    const place = aPlace();
    for (let at = 0; at < 9; at++) await attempt(`${newId()}@example.org`, 'guessed', place);
    for (let at = 0; at < 3; at++) expect(await attempt(email, PASSWORD, place)).toBe('IN');
    expect(await attempt(`${newId()}@example.org`, 'guessed', place)).toBe('SIGN_IN_FAILED');
    expect(await attempt(email, PASSWORD, place)).toBe('429 RATE_LIMITED 12');
    expect(await attempt(email, PASSWORD, aPlace())).toBe('IN');
  });

  it('from many addresses do not lock an account out where it has signed in before', async () => {
    const { email } = await anAccount(app);
    const home = aPlace();
    expect(await attempt(email, PASSWORD, home)).toBe('IN');
    for (let at = 0; at < 12; at++) expect(await attempt(email, 'guessed', aPlace())).toBe('SIGN_IN_FAILED');
    expect(await attempt(email, 'guessed', aPlace())).toBe('429 RATE_LIMITED 60');
    expect(await attempt(email, PASSWORD, home)).toBe('IN');
    expect(await attempt(email, PASSWORD, aPlace())).toBe('IN'); // and with the right password it is free again
  });

  it('are counted where a trusted proxy says that they come from, which others cannot say of themselves', async () => {
    const { email } = await anAccount(app);
    const [one, other, proxy] = [aPlace(), aPlace(), '10.1.2.3'];
    const from = (...hops: string[]) => ({ 'x-forwarded-for': hops.join(', ') });
    await fail(email, proxy, 3, from(one));
    expect(await attempt(email, PASSWORD, proxy, from(one))).toBe('429 RATE_LIMITED 60');
    expect(await attempt(email, PASSWORD, one)).toBe('429 RATE_LIMITED 60');
    expect(await attempt(email, PASSWORD, proxy, from(other, one))).toBe('429 RATE_LIMITED 60');
    expect(await attempt(email, PASSWORD, one, from(other))).toBe('429 RATE_LIMITED 60');
    expect(await attempt(email, PASSWORD, proxy, from(one, other, '10.9.9.9'))).toBe('IN');
  });

  it('are forgotten after a day', async () => {
    const counted = async (): Promise<unknown> =>
      app.nest.get(DataSource, { strict: false }).query(`select count(*)::int as failures from sign_in_failure`);
    app.clock.set('2020-01-01T00:00:00Z');
    await fail(`${newId()}@example.org`, aPlace(), 1);
    expect(await counted()).not.toEqual([{ failures: 0 }]);
    await app.nest.get(ForgetAttempts, { strict: false }).run();
    expect(await counted()).toEqual([{ failures: 0 }]);
  });
});
