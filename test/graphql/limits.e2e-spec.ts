import { DataSource } from 'typeorm';
import { readConfig } from '../../src/config/config.js';
import { BudgetExchange } from '../../src/graphql/limits/budget-exchange.js';
import { CostBudget } from '../../src/graphql/limits/cost-budget.js';
import { ForgetSpending } from '../../src/graphql/limits/forget-spending.job.js';
import { TaskList } from '../../src/jobs/task-list.js';
import { anAccount, signedIn } from '../identity/an-account.js';
import { type Answer, ask, type Asker } from '../support/ask.js';
import { useApp } from '../support/use-app.js';

const app = useApp({ COST_PER_SECOND: '100', COST_BURST: '10000', ANONYMOUS_COST_BURST: '1000000' });
afterEach(() => app.clock.release());

const someone = async (): Promise<Asker> => signedIn(app, await anAccount(app));
const refusalOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions;
const many = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
const nested = (levels: number): string => `${'parent { '.repeat(levels - 3)}id${' }'.repeat(levels - 3)}`;
const tooMuch = (limit: string, most: number, found: number): object => ({
  code: 'QUERY_TOO_COMPLEX',
  details: { limit, most, found },
});

describe('a document', () => {
  it.each([
    [
      '2,000 words and signs',
      `{ ${many(1_999, () => 'a')} }`,
      { code: 'QUERY_TOO_COMPLEX', details: { limit: 'tokens', most: 2_000 } },
    ],
    ['30 aliases', `{ ${many(31, (at) => `a${at}: __typename`)} }`, tooMuch('aliases', 30, 31)],
    [
      '30 aliases through fragments',
      `{ ${many(4, () => '...F')} } fragment F on Query { ${many(8, (at) => `a${at}: __typename`)} }`,
      tooMuch('aliases', 30, 32),
    ],
    ['20 directives', `{ ${many(21, () => '__typename @include(if: true)')} }`, tooMuch('directives', 20, 21)],
    ['10 fields deep', `{ customers { nodes { ${nested(11)} } } }`, tooMuch('depth', 10, 11)],
    [
      '10 fields deep through fragments',
      `{ customers { nodes { ...A } } } fragment A on Customer { parent { parent { parent { parent { ...B } } } } } fragment B on Customer { parent { parent { parent { parent { id } } } } }`,
      tooMuch('depth', 10, 11),
    ],
    [
      '2,000 fields, however fragments hide them',
      `{ ...F0 } ${many(20, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F20 on Query { __typename }`,
      tooMuch('fields', 2_000, 2 ** 20),
    ],
    [
      '5 mutations',
      `mutation { ${many(6, () => 'ticketAccept(input: { ticketId: "x" }) { userErrors { code } }')} }`,
      tooMuch('mutationFields', 5, 6),
    ],
    [
      'one sign-in',
      `mutation { ${many(2, (at) => `a${at}: signIn(input: { email: "a@example.org", password: "guess" }) { userErrors { code } }`)} }`,
      tooMuch('mutationFields', 1, 2),
    ],
    [
      'one sign-in through a fragment',
      `mutation { ...F } fragment F on Mutation { ${many(2, (at) => `a${at}: signIn(input: { email: "a@example.org", password: "guess" }) { userErrors { code } }`)} }`,
      tooMuch('mutationFields', 1, 2),
    ],
    [
      'a cost of 10,000',
      '{ customers(first: 100) { nodes { contacts(first: 100) { nodes { id } } } } }',
      tooMuch('cost', 10_000, 10_201),
    ],
  ])('of more than %s is refused', async (_, query, expected) => {
    expect(refusalOf(await ask(app, await someone(), query))).toEqual(expected);
  });

  it('at the limits is answered', async () => {
    const asker = await someone();
    const query = `{ customers { nodes { ${nested(10)} } } ${many(30, (at) => `a${at}: __typename`)} ${many(20, () => '__typename @include(if: true)')} }`;
    expect(await ask(app, asker, query)).not.toHaveProperty('errors');
  });

  it('is refused in the caller’s language', async () => {
    const query = 'query ($n: Int) { customers(first: $n) { nodes { contacts(first: $n) { nodes { id } } } } }';
    const answer = await ask(app, await someone(), query, { n: 100 }, { language: 'ru' });
    expect(answer.errors?.[0]?.message).toBe(
      'Стоимость запроса — 10201, допускается не более 10000. Запросите страницы меньше или меньше полей.',
    );
    expect(await ask(app, await someone(), query, { n: 10 })).not.toHaveProperty('errors');
  });
});

describe('the cost', () => {
  it('is told by an answer of one statement, and by one that the program has made', async () => {
    const asker = await someone();
    app.clock.set(new Date().toISOString());
    const first = await ask(app, asker, '{ customers(first: 2) { nodes { id } } }');
    expect(first.extensions).toEqual({ cost: { requested: 3, limit: 10_000, remaining: 9_997 } });
    const second = await ask(app, asker, '{ ... on Query { customers(first: 2) { nodes { id } } } }');
    expect(second.extensions).toEqual({ cost: { requested: 3, limit: 10_000, remaining: 9_994 } });
  });

  it('that is not there yet is asked for later, and comes back with the seconds', async () => {
    const asker = await someone();
    app.clock.set(new Date().toISOString());
    const query = '{ customers(first: 90) { nodes { contacts(first: 100) { nodes { id } } } } }';
    expect((await ask(app, asker, query)).extensions?.['cost']).toMatchObject({ requested: 9_181, remaining: 819 });
    const { statusCode, headers, body } = await app.nest.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${asker.token}`, 'accept-language': 'ru' },
      payload: { query },
    });
    expect({ statusCode, wait: headers['retry-after'] }).toEqual({ statusCode: 429, wait: '84' });
    expect(JSON.parse(body)).toEqual({
      errors: [
        {
          message: 'Слишком много запросов; повторите через 84 с.',
          extensions: { code: 'RATE_LIMITED', details: { retryAfterSeconds: 84 } },
        },
      ],
    });
    app.clock.advance(84);
    expect(await ask(app, asker, query)).not.toHaveProperty('errors');
  });

  it('of documents that do not pass runs out as well, before they are looked at', async () => {
    const asker = await someone();
    app.clock.set(new Date().toISOString());
    await ask(app, asker, '{ customers(first: 98) { nodes { contacts(first: 100) { nodes { id } } } } }');
    expect(refusalOf(await ask(app, asker, '{ nonsense }'))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(refusalOf(await ask(app, asker, '{ nonsense }'))).toMatchObject({ code: 'RATE_LIMITED' });
    expect(refusalOf(await ask(app, asker, '{'))).toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('is evened out between two processes', async () => {
    const config = readConfig({ COST_PER_SECOND: '0.001' });
    const budgets = [new CostBudget(config, app.clock), new CostBudget(config, app.clock)] as const;
    const dataSource = app.nest.get(DataSource, { strict: false });
    const [here, there] = budgets.map((budget) => new BudgetExchange(dataSource, budget)) as [
      BudgetExchange,
      BudgetExchange,
    ];
    const payer = { key: 'actor:everywhere', isKnown: true };
    budgets[0].spend(payer, 6_000);
    expect(budgets[1].spend(payer, 3_000)).toBe(7_000); // has not heard of it yet
    await here.exchange();
    await there.exchange();
    expect(budgets[1].spend(payer, 500)).toBe(500);
    await there.exchange();
    budgets[0].spend(payer, 1);
    await here.exchange();
    expect(budgets[0].spend(payer, 400)).toBe(99);
    expect(() => budgets[0].spend(payer, 100)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'RATE_LIMITED' }) as unknown }),
    );
  });
});

it('forgets within two hours what was spent by those who do not come back, hourly', async () => {
  const database = app.nest.get(DataSource, { strict: false });
  await database.query(
    `insert into spending (payer, spent, at) select age, 1, now() - age::interval
       from unnest('{59 minutes, 61 minutes, 2 days}'::text[]) age`,
  );
  expect(app.nest.get(TaskList, { strict: false }).crontab()).toContain('27 * * * * forget-spending');
  await app.nest.get(ForgetSpending, { strict: false }).run();
  const left = await database.query<{ payer: string }[]>(`select payer from spending where payer ~ 'minutes|days'`);
  expect(left).toEqual([{ payer: '59 minutes' }]);
});
