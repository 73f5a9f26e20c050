import '../support/stub.js';
import { Role } from '../../src/access/roles.js';
import { systemActor } from '../../src/access/actor.js';
import { UsersService } from '../../src/identity/users/users.service.js';
import { newId } from '../../src/shared/ids.js';
import { asSystem } from '../support/actors.js';
import { ask } from '../support/ask.js';
import { useApp } from '../support/use-app.js';

const SIGN_IN = /* GraphQL */ `
  mutation ($input: SignInInput!) {
    signIn(input: $input) {
      accessToken
      refreshToken
      user { id email name roles }
      userErrors { code message path }
    }
  }
`;

describe('signing in', () => {
  const app = useApp();

  it('works', async () => {
    const vendorId = newId();
    const users = app.nest.get(UsersService, { strict: false });
    await asSystem(vendorId, () =>
      users.create(systemActor(vendorId), { email: 'A@x.org', name: 'Anna', locale: 'en', roles: [Role.ADMINISTRATOR], password: 'correct horse battery' }),
    );
    const answer = await ask(app, null, SIGN_IN, { input: { email: 'a@x.org', password: 'correct horse battery' } });
    console.log(JSON.stringify(answer, null, 1));
    const token = answer.data.signIn.accessToken;
    for (const q of ['{ me { id name __typename } }', '{ users(first: 5) { totalCount edges { cursor node { email } } pageInfo { hasNextPage endCursor } nodes { id createdAt } } }',
      '{ users(filter: {or: [{name: {contains: "ANN"}}, {status: {in: [DEACTIVATED]}}]}, orderBy: {field: CREATED_AT, direction: DESC}) { nodes { name } totalCount} me { __typename ... on Node { id } } }',
      '{ users(first: 500) { totalCount } }', '{ nope }', '{ users(first: 5, after: "xx") { totalCount } }']) {
      console.log(JSON.stringify(await ask(app, { token }, q)));
    }
    console.log(JSON.stringify(await ask(app, { token }, `mutation ($i: UserCreateInput!) { userCreate(input: $i) { user { id name } userErrors { code message path details } } }`, { i: { email: 'b@x.org', name: '', password: 'short', locale: 'ru', roles: ['MANAGER'] } }, { language: 'ru' })));
    console.log(JSON.stringify(await ask(app, { token }, `mutation ($i: UserCreateInput!) { userCreate(input: $i) { user { id name version } userErrors { code message path details } } }`, { i: { email: 'b@x.org', name: 'Boris', password: 'long enough password', locale: 'ru', roles: ['MANAGER'] } }, { language: 'ru' })));
  });
});
