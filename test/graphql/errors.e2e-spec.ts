import { CapacityService } from '../../src/personnel/load/capacity.service.js';
import { DomainError } from '../../src/shared/domain-error.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { anAccount, signedIn } from '../identity/an-account.js';
import { ask } from '../support/ask.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

describe('a request that is wrong in itself', () => {
  it.each([
    ['{ users(first: 101) { totalCount } }', 'en', '"first" is from 1 to 100.'],
    ['{ users(first: 101) { totalCount } }', 'ru', 'Значение «first» — от 1 до 100.'],
    ['{ users(first: 1, last: 1) { totalCount } }', 'ru', 'Укажите либо «first», либо «last».'],
    ['{ users(after: "x") { totalCount } }', 'ru', 'Это не курсор данного списка.'],
    ['{ node(id: "nothing") { id } }', 'en', 'Not an id of this schema.'],
  ] as const)('%s is told in %s', async (query, language, message) => {
    const asker = await signedIn(app, await anAccount(app));
    const { errors } = await ask(app, asker, query, {}, { language });
    expect(errors).toEqual([
      expect.objectContaining({ message, extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
    ]);
  });

  it('with an id of another kind names the place, and writes nothing', async () => {
    const asker = await signedIn(app, await anAccount(app));
    const document = `mutation ($input: UserDeactivateInput!) { userDeactivate(input: $input) { userErrors { code } } }`;
    const input = { userId: toPublicId('ticket', newId()) };
    const { errors } = await ask(app, asker, document, { input }, { language: 'ru' });
    expect(errors?.[0]).toMatchObject({
      message: 'Это не идентификатор вида «user_…».',
      extensions: { code: 'BAD_USER_INPUT', inputPath: ['input', 'userId'] },
    });
  });
});

describe('a refusal that names a place of the input', () => {
  it('is told as an error of the field when a query is refused', async () => {
    const asker = await signedIn(app, await anAccount(app));
    const service = app.nest.get(CapacityService, { strict: false });
    service.read = () =>
      Promise.reject(new DomainError('PERIOD_INVALID', { path: ['input', 'to'], details: { days: 9 } }));
    const document = '{ capacity(from: "2026-12-01", to: "2026-12-02") { employeeName } }';
    const { data, errors } = await ask(app, asker, document);
    expect(data).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['capacity'],
        extensions: { code: 'BAD_USER_INPUT', refusal: 'PERIOD_INVALID' },
      }),
    ]);
  });
});

describe('an input with a character that cannot be kept', () => {
  it('is refused with its place, and nothing is written', async () => {
    const asker = await signedIn(app, await anAccount(app));
    const document = `mutation ($input: UserCreateInput!) { userCreate(input: $input) { user { id } userErrors { code path message } } }`;
    const input = {
      email: 'nul@example.org',
      name: 'A\u0000nna',
      password: 'a long enough password',
      locale: 'ru',
      roles: ['MANAGER'],
    };
    const { data, errors } = await ask(app, asker, document, { input }, { language: 'ru' });
    expect(errors).toBeUndefined();
    expect(data.userCreate).toEqual({
      user: null,
      userErrors: [
        {
          code: 'VALIDATION_FAILED',
          path: ['input', 'name'],
          message: '«name» содержит недопустимый символ (U+0000).',
        },
      ],
    });
  });
});

describe('an error of ours', () => {
  it('is masked: no stack, no SQL, no driver, only the number of the request', async () => {
    const asker = await signedIn(app, await anAccount(app));
    const pg = (await import('pg')).default;
    const owner = new pg.Client({ connectionString: app.urls.owner });
    await owner.connect();
    await owner.query('alter table app_user rename column name to no_name');
    const { errors } = await ask(app, asker, '{ me { name } }', {}, { language: 'ru' });
    await owner.query('alter table app_user rename column no_name to name');
    await owner.end();
    const [error] = errors ?? [];
    const requestId = String(error?.extensions['requestId']);
    expect(error).toEqual({
      message: `На нашей стороне произошла ошибка. Назовите, пожалуйста, номер запроса: ${requestId}.`,
      locations: expect.anything() as unknown,
      path: ['me'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    });
  });
});

describe('the door', () => {
  it('is closed to whoever is not signed in', async () => {
    const { errors } = await ask(app, null, '{ me { id } }', {}, { language: 'ru' });
    expect(errors?.[0]).toMatchObject({ message: 'Выполните вход.', extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('shows the schema to signed-in actors only', async () => {
    const query = '{ __schema { queryType { name } } }';
    expect((await ask(app, null, query)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    const asker = await signedIn(app, await anAccount(app));
    expect((await ask(app, asker, query)).data.__schema.queryType.name).toBe('Query');
  });
});
