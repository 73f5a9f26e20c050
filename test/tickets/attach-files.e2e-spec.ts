import { newId, toPublicId } from '../../src/shared/ids.js';
import { aCustomer } from '../builders/a-customer.js';
import { aPartner } from '../builders/a-partner.js';
import { anUpload, get } from '../files/support/file-client.js';
import { ask, type Asker } from '../support/ask.js';
import { attempt, command, given, readTicket } from '../support/given.js';
import { useApp } from '../support/use-app.js';

interface Seen {
  readonly attachments: { readonly totalCount: number; readonly nodes: Attached[] };
  readonly messages: { readonly nodes: { readonly kind: string; readonly attachments: Attached[] }[] };
}

interface Attached {
  readonly id: string;
  readonly name: string;
  readonly downloadUrl: string;
}

const ATTACHED = `
  attachments { totalCount nodes { id name downloadUrl message { kind } } }
  messages { nodes { kind attachments { id name mediaType size sha256 scanStatus downloadUrl createdAt } } }`;

describe('files in tickets', () => {
  const app = useApp();
  beforeEach(() => app.clock.set('2026-11-09T09:00:00Z'));

  const upload = async (asker: Asker, name: string): Promise<string> =>
    (await anUpload(app, asker, name, `content of ${name} ${newId()}`)).id;
  const see = (asker: Asker, ticket: { readonly id: string }): Promise<Seen> =>
    readTicket<Seen>(app, asker, ticket, ATTACHED);
  const namesOf = async (asker: Asker, ticket: { readonly id: string }): Promise<string[]> =>
    (await see(asker, ticket)).attachments.nodes.map(({ name }) => name);

  it('come with the first words, and are read by the other side in the order of their sender', async () => {
    const cast = await given(app).aCast();
    const { user } = cast.customer;
    const file = await anUpload(app, user, 'журнал.txt', 'ошибка 42');
    const fileIds = [file.id, await upload(user, 'b.txt'), await upload(user, 'a.txt')];
    const { ticket } = await given(app).aNewTicket();
    const created = await ask(
      app,
      user,
      `mutation ($input: TicketCreateInput!) { ticketCreate(input: $input) { ticket { id ${ATTACHED} } userErrors { code } } }`,
      { input: { productId: cast.product.id, kind: 'INCIDENT', title: 'Не работает', text: 'См. файлы', fileIds } },
    );
    const { userErrors, ticket: own } = created.data.ticketCreate;
    expect([userErrors, (await see(user, own)).attachments.totalCount]).toEqual([[], 3]);
    const [first] = (await see(cast.agent, own)).messages.nodes;
    expect(first?.attachments.map(({ name }) => name)).toEqual(['журнал.txt', 'b.txt', 'a.txt']);
    expect(first?.attachments[0]).toEqual({
      ...{ id: expect.stringMatching(/^attachment_/), name: 'журнал.txt', mediaType: 'text/plain' },
      ...{ size: '15', sha256: file.sha256, scanStatus: 'CLEAN', createdAt: '2026-11-09T09:00:00.000Z' },
      downloadUrl: expect.stringContaining(`/files/${file.id}?expires=`),
    });
    const content = await get(app, first?.attachments[0]?.downloadUrl ?? '');
    expect(content.body.toString()).toBe('ошибка 42');
    expect(await namesOf(user, ticket).catch(() => 'not his')).toBe('not his');
  });

  it('go with every message: calls, replies, notes, questions and answers', async () => {
    const { ticket, customer, agent, product } = await given(app).aNewTicket();
    const asAgent = async (mutation: string, input: Record<string, unknown>): Promise<void> =>
      command(app, agent, mutation, ticket, { ...input, fileIds: [await upload(agent, `${mutation}.txt`)] });
    await asAgent('ticketAskCustomer', { message: 'Какая версия?', accept: { impact: 'PERSON' } });
    await command(app, customer.user, 'ticketReply', ticket, {
      message: '4.2, снимок приложен',
      fileIds: [await upload(customer.user, 'screen.txt')],
    });
    await asAgent('ticketReply', { message: 'Спасибо' });
    await asAgent('ticketNote', { text: 'Похоже на прошлый случай' });
    await asAgent('ticketResolve', { method: 'ANSWERED', summary: 'Настройка', message: 'Поправьте настройку.' });
    const names = ['ticketAskCustomer', 'screen', 'ticketReply', 'ticketNote', 'ticketResolve'];
    expect(await namesOf(agent, ticket)).toEqual(names.map((name) => `${name}.txt`));

    const call = { outcome: 'REACHED', startedAt: '2026-11-09T08:50:00Z', answeredAt: '2026-11-09T08:50:05Z' };
    const heard = { productId: product.id, kind: 'INCIDENT', title: 'Звонок', text: 'Не работает', call };
    const logged = await ask(
      app,
      agent,
      `mutation ($input: TicketLogCallInput!) { ticketLogCall(input: $input) { ticket { attachments { totalCount } } userErrors { code } } }`,
      { input: { ...heard, fileIds: [await upload(agent, 'record.txt')] } },
    );
    expect(logged.data.ticketLogCall).toEqual({ ticket: { attachments: { totalCount: 1 } }, userErrors: [] });
  });

  it('of notes are seen by no customer and no partner, by whatever way (INV-09)', async () => {
    const { ticket, customer, agent, vendor } = await given(app).anAcceptedTicket();
    await command(app, agent, 'ticketNote', ticket, { text: 'Секрет', fileIds: [await upload(agent, 'secret.txt')] });
    await command(app, agent, 'ticketReply', ticket, { message: 'Вот', fileIds: [await upload(agent, 'open.txt')] });
    const { nodes } = (await see(agent, ticket)).attachments;
    expect(nodes.map(({ name }) => name)).toEqual(['secret.txt', 'open.txt']);
    const ids = nodes.map(({ id }) => id);
    for (const outsider of [customer.user, customer.administrator, await aPartner(app, vendor)]) {
      const seen = await see(outsider, ticket);
      expect(JSON.stringify(seen)).not.toContain('secret');
      expect(seen.attachments).toMatchObject({ totalCount: 1, nodes: [{ name: 'open.txt' }] });
      const byId = await ask(app, outsider, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
      expect(byId.data.nodes).toEqual([null, { id: ids[1] }]);
    }
  });

  it('are not seen by another organization or vendor', async () => {
    const { ticket, agent, vendor } = await given(app).anAcceptedTicket();
    await command(app, agent, 'ticketReply', ticket, { message: 'Вот', fileIds: [await upload(agent, 'ours.txt')] });
    const [{ id }] = (await see(agent, ticket)).attachments.nodes as [Attached];
    const stranger = await aCustomer(app, vendor, { name: 'ООО «Василёк»' });
    const neighbor = await given(app).aCast();
    for (const outsider of [stranger.user, stranger.administrator, neighbor.manager, neighbor.customer.user]) {
      const { data } = await ask(app, outsider, 'query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(data).toEqual({ node: null });
    }
  });

  it('are attached by nobody but who has uploaded them; others’ are as if they were not', async () => {
    const { ticket, customer, agent, vendor } = await given(app).anAcceptedTicket();
    const neighbor = await given(app).aCast();
    const partner = await aPartner(app, vendor);
    const unknown = toPublicId('file', newId());
    const others = [
      await upload(customer.user, 'a.txt'),
      await upload(vendor.administrator, 'a.txt'),
      await upload(neighbor.agent, 'a.txt'),
      await upload(partner, 'a.txt'),
    ];
    const attach = (asker: Asker, ...fileIds: string[]) =>
      attempt(app, asker, 'ticketReply', ticket, { message: 'Вот', fileIds });
    const refused = await attach(agent, unknown);
    expect(refused).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'fileIds'] }]);
    for (const id of others) expect(await attach(agent, id)).toEqual(refused);
    const own = await upload(agent, 'own.txt');
    expect(await attach(agent, own, unknown)).toEqual(refused);
    expect(await namesOf(agent, ticket)).toEqual([]);
    expect(await attach(agent, own)).toEqual([]);
    expect(await attach(partner, others[3] as string)).toEqual([]);
  });

  it('are attached once, also when two try at once; a repeated command attaches nothing twice', async () => {
    const { ticket, agent } = await given(app).anAcceptedTicket();
    const fileIds = [await upload(agent, 'once.txt')];
    const input = { message: 'Вот', fileIds };
    const both = await Promise.all([1, 2].map(() => attempt(app, agent, 'ticketReply', ticket, input)));
    expect(both.flat()).toMatchObject([{ code: 'FILE_ALREADY_ATTACHED', path: ['input', 'fileIds'] }]);
    expect(
      await attempt(app, { ...agent, language: 'ru' }, 'ticketNote', ticket, { text: 'И сюда', fileIds }),
    ).toMatchObject([{ code: 'FILE_ALREADY_ATTACHED', message: expect.stringContaining('Файл уже приложен') }]);
    const again = { message: 'Ещё', fileIds: [await upload(agent, 'twice.txt')], idempotencyKey: 'attach-it-once' };
    for (const _ of [1, 2]) expect(await attempt(app, agent, 'ticketReply', ticket, again)).toEqual([]);
    expect(await namesOf(agent, ticket)).toEqual(['once.txt', 'twice.txt']);
  });

  it('are at most twenty, each named once', async () => {
    const { ticket, agent } = await given(app).anAcceptedTicket();
    const many = Array.from({ length: 21 }, () => toPublicId('file', newId()));
    const attach = (fileIds: string[]) => attempt(app, agent, 'ticketReply', ticket, { message: 'Вот', fileIds });
    expect(await attach(many)).toMatchObject([
      { code: 'VALIDATION_FAILED', path: ['input', 'fileIds'], details: { rule: 'arrayMaxSize', limits: [20] } },
    ]);
    expect(await attach([many[0] as string, many[0] as string])).toMatchObject([
      { code: 'VALIDATION_FAILED', details: { rule: 'arrayUnique' } },
    ]);
  });
});
