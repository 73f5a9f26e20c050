import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { CostBudget } from '../../src/graphql/limits/cost-budget.js';
import { addressOf } from '../../src/files/contents/contents.js';
import { aCustomer, type TestCustomer } from '../builders/a-customer.js';
import { aPartner } from '../builders/a-partner.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { ask, type Asker } from '../support/ask.js';
import { useApp } from '../support/use-app.js';
import { anUpload, PNG, put, sha256Of } from './support/file-client.js';

const MEGABYTE = 1024 * 1024;
const FILE = `query ($id: ID!) { file(id: $id) { id name mediaType size sha256 scanStatus scannedAt attachedAt createdAt } }`;

describe('uploading a file', () => {
  const app = useApp({ LARGEST_FILE_MB: '2' });
  let vendor: TestVendor;
  let customer: TestCustomer;
  beforeAll(async () => {
    vendor = await aVendor(app);
    customer = await aCustomer(app, vendor);
    await app.nest.listen(0, '127.0.0.1');
  });

  const pathOf = (sha256: string): string => join(app.folder, 'files', addressOf(sha256));
  const halves = (): Promise<string[]> => readdir(join(app.folder, 'files', 'incoming'));
  const rows = async (): Promise<number> => {
    const owner = new pg.Client({ connectionString: app.urls.owner });
    await owner.connect();
    const { rowCount } = await owner.query('select from stored_file');
    await owner.end();
    return rowCount ?? 0;
  };

  /** A request over a real connection, whose body the test sends as it likes. */
  const sending = async (asker: Asker, headers: Record<string, string> = {}): Promise<ClientRequest> => {
    const sent = request(`${await app.nest.getUrl()}/files?name=big.bin`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${asker.token}`, ...headers },
    });
    sent.on('error', () => undefined);
    return sent;
  };
  const statusOf = (sent: ClientRequest): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      sent.once('response', (response) => resolve(response.resume().statusCode));
      sent.once('error', reject);
    });

  it('keeps the bytes under their SHA-256, and tells what it has found in them', async () => {
    app.clock.set('2026-11-20T10:00:00Z');
    const uploaded = await anUpload(app, customer.user, 'снимок экрана.png', PNG);
    const facts = { name: 'снимок экрана.png', mediaType: 'image/png', sha256: sha256Of(PNG) };
    expect(uploaded).toEqual({ id: expect.stringMatching(/^file_[0-9a-z]{26}$/), size: PNG.length, ...facts });
    expect(await readFile(pathOf(uploaded.sha256))).toEqual(PNG);
    expect(await halves()).toEqual([]);
    expect((await ask(app, customer.user, FILE, { id: uploaded.id })).data.file).toEqual({
      ...{ id: uploaded.id, size: String(PNG.length), ...facts },
      ...{ scanStatus: 'CLEAN', scannedAt: null, attachedAt: null, createdAt: '2026-11-20T10:00:00.000Z' },
    });
  });

  it('is for those who write tickets, by account or by token', async () => {
    const partner = await aPartner(app, vendor);
    for (const asker of [vendor.agent, customer.administrator, partner]) await anUpload(app, asker, 'a.txt', 'text');
    expect(await put(app, null, 'a.txt', 'text')).toMatchObject({ status: 401 });
    expect((await put(app, { token: 'stw_nothing' }, 'a.txt', 'text')).json()).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect((await put(app, vendor.auditor, 'a.txt', 'text')).json()).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('shows a file to nobody but who has uploaded it', async () => {
    const partner = await aPartner(app, vendor);
    const [mine, theirs] = [await anUpload(app, customer.user, 'a', 'a'), await anUpload(app, partner, 'b', 'b')];
    const others = [customer.colleague, customer.administrator, vendor.administrator, await aPartner(app, vendor)];
    for (const other of others) {
      for (const { id } of [mine, theirs]) expect((await ask(app, other, FILE, { id })).data.file).toBeNull();
    }
    expect((await ask(app, partner, FILE, { id: theirs.id })).data.file).toMatchObject({ name: 'b' });
  });

  it.each([
    ['page.txt', '<!DOCTYPE html><script>alert(1)</script>', 'text/html'],
    ['picture.png', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'image/svg+xml'],
    ['notes.txt', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'application/x-msdownload'],
    ['table.csv', 'имя;сумма\nАкт;5', 'text/csv'],
    ['журнал.log', 'ошибка\n', 'text/plain'],
    ['data.bin', Buffer.from([0, 1, 2, 3, 250]), 'application/octet-stream'],
    ['feed.xml', '<?xml version="1.0"?><feed/>', 'application/xml'],
    ['report.exe', '%PDF-1.7\n%âãÏÓ\n', 'application/pdf'],
  ])('finds out what %s is, whatever it is called', async (name, content, mediaType) => {
    const answer = await put(app, vendor.agent, name, content, { 'content-type': 'image/png; nonsense' });
    expect(answer.json()).toMatchObject({ name, mediaType });
  });

  it('refuses what has arrived otherwise than the sender promised', async () => {
    const digest = (text: string) => `sha-256=:${createHash('sha256').update(text).digest('base64')}:`;
    const before = await rows();
    const refused = await put(app, vendor.agent, 'a.txt', 'what was sent', {
      ...{ 'content-digest': digest('something else'), 'accept-language': 'ru' },
    });
    expect(refused.status).toBe(400);
    expect(refused.json()).toEqual({
      code: 'CHECKSUM_MISMATCH',
      message: expect.stringContaining('Получено не то, что отправлено'),
      details: { sha256: sha256Of('what was sent') },
    });
    expect((await put(app, vendor.agent, 'a.txt', 'x', { 'content-digest': 'sha-256=nothing' })).json()).toMatchObject({
      code: 'CHECKSUM_INVALID',
    });
    expect([await rows(), await halves(), existsSync(pathOf(sha256Of('what was sent')))]).toEqual([before, [], false]);
    const kept = await put(app, vendor.agent, 'a.txt', 'what was sent', { 'content-digest': digest('what was sent') });
    expect(kept.status).toBe(201);
  });

  it.each([
    ['without a name', '/files', 'x', 'FILE_NAME_INVALID'],
    ['with a name of which nothing is left', '/files?name=..%2F..', 'x', 'FILE_NAME_INVALID'],
    ['without content', '/files?name=a.txt', '', 'FILE_EMPTY'],
  ])('is refused %s', async (_, url, payload, code) => {
    const headers = { authorization: `Bearer ${vendor.agent.token}` };
    const answer = await app.nest.inject({ method: 'PUT', url, headers, payload });
    expect([answer.statusCode, answer.json()]).toEqual([400, expect.objectContaining({ code })]);
  });

  it('is bounded, also when the sender does not say how much will come', async () => {
    const exact = await put(app, vendor.agent, 'exact.bin', Buffer.alloc(2 * MEGABYTE, 1));
    expect(exact.status).toBe(201);
    const before = await rows();
    const told = await sending(vendor.agent, { 'content-length': String(2 * MEGABYTE + 1) });
    told.flushHeaders(); // refused before anything is sent
    expect(await statusOf(told)).toBe(413);
    told.destroy();
    const untold = await sending(vendor.agent);
    const refused = statusOf(untold);
    untold.write(randomBytes(MEGABYTE));
    untold.write(randomBytes(MEGABYTE + 1));
    expect(await refused).toBe(413);
    untold.destroy();
    expect([await rows(), await halves()]).toEqual([before, []]);
  });

  it('takes from the budget of its sender', async () => {
    const { manager } = await aVendor(app);
    const budget = app.nest.get(CostBudget, { strict: false });
    budget.fine({ key: `actor:${manager.userId}`, isKnown: true }, Infinity);
    const refused = await put(app, manager, 'a.txt', 'text', { 'accept-language': 'ru' });
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': expect.stringMatching(/^[1-9]\d*$/) } });
    expect(refused.json()).toMatchObject({ code: 'RATE_LIMITED', details: { retryAfterSeconds: expect.any(Number) } });
    expect((await put(app, vendor.agent, 'a.txt', 'text')).status).toBe(201);
  });

  it('leaves nothing when the sender goes away in the middle', async () => {
    const before = await rows();
    const broken = await sending(vendor.agent, { 'content-length': String(MEGABYTE) });
    broken.write(randomBytes(MEGABYTE / 2));
    while ((await halves()).length === 0) await pause(10);
    broken.destroy();
    while ((await halves()).length > 0) await pause(10);
    expect(await rows()).toBe(before);
  });

  it('done twice under one key gives one file; another content under that key is refused', async () => {
    const headers = { 'idempotency-key': 'upload-of-today' };
    const first = await put(app, vendor.agent, 'a.txt', 'the same', headers);
    const second = await put(app, vendor.agent, 'a.txt', 'the same', headers);
    expect(second.json()).toEqual(first.json());
    const other = await put(app, vendor.agent, 'a.txt', 'another', headers);
    expect([other.status, other.json()]).toMatchObject([409, { code: 'IDEMPOTENCY_KEY_REUSED' }]);
    const short = await put(app, vendor.agent, 'a.txt', 'x', { 'idempotency-key': 'short' });
    expect([short.status, short.json()]).toMatchObject([400, { code: 'VALIDATION_FAILED' }]);
  });

  it('of the same content by many at once keeps it once, for each of them', async () => {
    const content = randomBytes(MEGABYTE);
    const senders = [vendor.agent, vendor.manager, customer.user, customer.colleague, customer.administrator];
    const files = await Promise.all(senders.map((sender) => anUpload(app, sender, 'same.bin', content)));
    expect(new Set(files.map(({ id }) => id)).size).toBe(senders.length);
    expect((await readFile(pathOf(sha256Of(content)))).equals(content)).toBe(true);
    expect(await halves()).toEqual([]);
  });
});
