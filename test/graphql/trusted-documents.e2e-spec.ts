import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { sha256Of } from '../../src/shared/sha256.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { type Answer, ask, type Asker } from '../support/ask.js';
import { useApp } from '../support/use-app.js';

const CLI = fileURLToPath(new URL('../../dist/bundle/cli.js', import.meta.url));

const REGISTER = `mutation ($input: DocumentManifestRegisterInput!) { documentManifestRegister(input: $input) {
  documentManifest { id name documents { documentId text } createdBy { email } }
  userErrors { code message path } } }`;
const TOKEN_CREATE = `mutation ($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) {
  apiToken { trustedDocumentsOnly } token userErrors { code } } }`;

const TICKETS = 'query Tickets($first: Int) { tickets(first: $first) { totalCount } }';
const TYPENAME = '{ __typename }';
const UNTRUSTED = '{ tickets { nodes { id } } }';
const idOf = (text: string): string => `sha256:${sha256Of(text)}`;
const hashed = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256Of(text) } });

const app = useApp();

describe('a trusted document', () => {
  let vendor: TestVendor;
  let free: Asker;
  let held: Asker;

  const register = async (input: object, asker: Asker = vendor.administrator, language: 'ru' | 'en' = 'en') =>
    (await ask(app, asker, REGISTER, { input }, { language })).data.documentManifestRegister;

  const aToken = async (trustedDocumentsOnly?: boolean): Promise<Asker> => {
    const input = { name: 'Киоск', scopes: ['tickets:read'], expiresAt: '2099-01-01T00:00:00Z', trustedDocumentsOnly };
    const { apiToken, token } = (await ask(app, vendor.administrator, TOKEN_CREATE, { input })).data.apiTokenCreate;
    expect(apiToken).toEqual({ trustedDocumentsOnly: trustedDocumentsOnly ?? false });
    return { token: token as string };
  };

  const send = async (asker: Asker | null, payload: object, language = 'en'): Promise<Answer & { status: number }> => {
    const authorization = asker ? { authorization: `Bearer ${asker.token}` } : {};
    const headers = { 'accept-language': language, ...authorization };
    const { statusCode, body } = await app.nest.inject({ method: 'POST', url: '/graphql', headers, payload });
    return { ...(JSON.parse(body) as Answer), status: statusCode };
  };
  const codeOf = async (asker: Asker | null, payload: object) =>
    (await send(asker, payload)).errors?.map(({ extensions }) => extensions['code']);

  beforeAll(async () => {
    vendor = await aVendor(app);
    await register({ name: 'kiosk 1.4.0', documents: [TICKETS, TYPENAME] });
    [free, held] = [await aToken(), await aToken(true)];
  });

  describe('is registered', () => {
    it('with others of its release, by an administrator, and listed', async () => {
      const { documentManifest, userErrors } = await register(
        { name: 'kiosk 1.5.0', documents: [UNTRUSTED, TICKETS] },
        (await aVendor(app)).administrator,
      );
      expect(userErrors).toEqual([]);
      expect(documentManifest.documents).toEqual(
        [UNTRUSTED, TICKETS].map((text) => ({ documentId: idOf(text), text })),
      );
      const list = '{ documentManifests { nodes { name documents { documentId } } } }';
      expect((await ask(app, vendor.administrator, list)).data.documentManifests.nodes).toEqual([
        { name: 'kiosk 1.4.0', documents: [{ documentId: idOf(TICKETS) }, { documentId: idOf(TYPENAME) }] },
      ]);
      expect((await ask(app, vendor.manager, list)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    });

    it.each([
      ['no GraphQL', '{', /Syntax Error/],
      ['against the schema', '{ nothing }', /Cannot query field "nothing"/],
      ['without an operation', 'fragment F on Query { __typename }', /never used/],
      ['too long', `{ ${'a '.repeat(2_001)} }`, /слишком длинный/],
      ['beyond a limit', `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: __typename`).join(' ')} }`, /Псевдонимов/],
    ])('unless it is %s, and then no other is', async (_, text, reason) => {
      const other = `query Other { __typename }`;
      const { documentManifest, userErrors } = await register(
        { name: 'x', documents: [other, text] },
        vendor.administrator,
        'ru',
      );
      expect(documentManifest).toBeNull();
      expect(userErrors).toEqual([
        {
          code: 'DOCUMENT_INVALID',
          message: expect.stringMatching(reason) as string,
          path: ['input', 'documents', '1'],
        },
      ]);
      expect(await codeOf(free, { documentId: idOf(other) })).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    });

    it('once for one idempotency key', async () => {
      const input = { name: 'once', documents: [TYPENAME], idempotencyKey: 'register-once' };
      const elsewhere = (await aVendor(app)).administrator;
      expect(await register(input, elsewhere)).toEqual(await register(input, elsewhere));
    });

    it('from the command line', async () => {
      const text = 'query FromFile { __typename }';
      const file = join(app.folder, 'persisted-documents.json');
      const run = async (content: object) => {
        await writeFile(file, JSON.stringify(content));
        const given = ['documents', 'register', file, '--vendor', vendor.id, '--name', 'file'];
        return promisify(execFile)(process.execPath, [CLI, ...given], {
          env: { ...process.env, DATABASE_URL: app.urls.owner, DATA_DIR: app.folder },
        });
      };
      await expect(run({ [sha256Of('other')]: text })).rejects.toThrow('is not the SHA-256 of its document');
      await run({ [idOf(text)]: text });
      expect((await send(held, { documentId: idOf(text) })).data).toEqual({ __typename: 'Query' });
    }, 60_000);
  });

  describe('is sent by its id', () => {
    it.each([
      ['documentId', () => ({ documentId: idOf(TICKETS) })],
      ['the hash of persisted queries', () => ({ extensions: hashed(TICKETS) })],
    ])('as %s, again and again', async (_, name) => {
      for (const asker of [free, held, vendor.agent]) {
        for (let times = 0; times < 3; times++) {
          const { data, status } = await send(asker, { ...name(), variables: { first: 3 }, operationName: 'Tickets' });
          expect({ data, status }).toEqual({ data: { tickets: { totalCount: 0 } }, status: 200 });
        }
      }
    });

    it('and found by nobody else', async () => {
      const stranger = (await aVendor(app)).administrator;
      for (const asker of [stranger, null]) {
        const { errors } = await send(asker, { documentId: idOf(TICKETS) }, 'ru');
        expect(errors).toEqual([
          {
            message: 'Документ с таким идентификатором не зарегистрирован.',
            extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
          },
        ]);
        expect(await codeOf(asker, { extensions: hashed(TICKETS) })).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
      }
    });

    it.each(['sha256:', 'sha256:\u0000', 'x', 1, {}, [], idOf('{ neverSeen }')])('not as %j', async (documentId) => {
      for (const asker of [free, held]) {
        expect(await codeOf(asker, { documentId, query: TYPENAME })).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
      }
    });

    it('not as a hash that is none', async () => {
      const extensions = { persistedQuery: { version: 1, sha256Hash: '\u0000' } };
      for (const asker of [free, held]) {
        expect(await codeOf(asker, { extensions })).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
      }
    });
  });

  describe('is all that a held token may send', () => {
    it('though another text is known, valid and sent by others', async () => {
      for (let times = 0; times < 2; times++) {
        expect(await codeOf(free, { query: UNTRUSTED })).toBeUndefined();
        const { status, data, errors } = await send(held, { query: UNTRUSTED });
        expect({ status, data }).toEqual({ status: 403, data: undefined });
        expect(errors).toEqual([
          {
            message: 'This token may only send documents that were registered before.',
            extensions: { code: 'FORBIDDEN' },
          },
        ]);
      }
    });

    it.each([TICKETS.replace('totalCount', ' totalCount'), `${TICKETS} `, '{', '{ nothing }', ''])(
      'and not nearly it: %j',
      async (query) => expect(await codeOf(held, { query })).toEqual(['FORBIDDEN']),
    );

    it('also by automatic persisted queries, whoever has sent the text before', async () => {
      const query = 'query Sent { __typename }';
      expect(await codeOf(free, { query, extensions: hashed(query) })).toBeUndefined();
      expect(await codeOf(free, { extensions: hashed(query) })).toBeUndefined();
      expect(await codeOf(held, { extensions: hashed(query) })).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
      expect(await codeOf(held, { query, extensions: hashed(query) })).toEqual(['FORBIDDEN']);
    });

    it('in full as well as by its id', async () => {
      for (let times = 0; times < 3; times++) {
        expect((await send(held, { query: TICKETS })).data).toEqual({ tickets: { totalCount: 0 } });
      }
    });

    it('and it may do with it no more than its scopes allow', async () => {
      await register({ name: 'admin', documents: ['{ users { totalCount } }'] });
      expect(await codeOf(held, { documentId: idOf('{ users { totalCount } }') })).toEqual(['FORBIDDEN']);
    });
  });
});
