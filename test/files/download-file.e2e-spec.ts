import { createHmac } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { get as getOver } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { rotateLinkKey } from '../../src/files/rotate-link-key.js';
import { addressOf } from '../../src/files/contents/contents.js';
import { newId, parsePublicId, toPublicId } from '../../src/shared/ids.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { useApp } from '../support/use-app.js';
import { anUpload, get, linkTo, PNG, sha256Of, type Uploaded } from './support/file-client.js';

const TEXT = '0123456789';

describe('downloading a file', () => {
  const app = useApp();
  let vendor: TestVendor;
  let file: Uploaded;
  let link: string;
  beforeAll(async () => {
    app.clock.set('2026-11-20T10:00:00Z');
    vendor = await aVendor(app);
    file = await anUpload(app, vendor.agent, 'цифры.txt', TEXT);
    link = await linkTo(app, vendor.agent, file);
  });
  beforeEach(() => app.clock.set('2026-11-20T10:00:00Z'));

  it('needs no more than the link', async () => {
    const answer = await get(app, link);
    expect([answer.status, answer.body.toString()]).toEqual([200, TEXT]);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain',
      'content-length': '10',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=300',
      etag: `"${sha256Of(TEXT)}"`,
      'content-disposition': `inline; filename="_____.txt"; filename*=UTF-8''%D1%86%D0%B8%D1%84%D1%80%D1%8B.txt`,
    });
  });

  it.each([
    ['page.html', '<html><script>alert(1)</script>', 'text/html'],
    ['logo.svg', '<svg onload="alert(1)"/>', 'image/svg+xml'],
    ['setup.exe', Buffer.from('MZ\x90\0', 'latin1'), 'application/x-msdownload'],
    ['a.pdf', '%PDF-1.7', 'application/pdf'],
  ])('of what can act is only to be saved: %s', async (name, content, mediaType) => {
    const link = await linkTo(app, vendor.agent, await anUpload(app, vendor.agent, name, content));
    const { headers } = await get(app, link);
    expect(headers['content-type']).toBe(mediaType);
    expect(headers['content-disposition']).toMatch(/^attachment;/);
  });

  it('shows pictures in place', async () => {
    const picture = await linkTo(app, vendor.agent, await anUpload(app, vendor.agent, 'a.png', PNG));
    const answer = await get(app, picture);
    expect(answer.body).toEqual(PNG);
    expect(answer.headers['content-disposition']).toMatch(/^inline;/);
  });

  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-999', '89', 'bytes 8-9/10'],
  ])('gives the part %s', async (range, part, told) => {
    const answer = await get(app, link, { range });
    expect([answer.status, answer.body.toString(), answer.headers['content-range']]).toEqual([206, part, told]);
    expect(answer.headers['content-length']).toBe(String(part.length));
  });

  it('refuses a part that lies beyond, and gives the whole where several parts are asked for', async () => {
    const beyond = await get(app, link, { range: 'bytes=10-' });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
    expect(beyond.json()).toMatchObject({ code: 'RANGE_NOT_SATISFIABLE' });
    expect(await get(app, link, { range: 'bytes=0-1,4-5' })).toMatchObject({ status: 200, body: Buffer.from(TEXT) });
  });

  it('goes on only where it is the same content, and sends nothing that is known', async () => {
    const etag = `"${sha256Of(TEXT)}"`;
    const range = 'bytes=5-';
    expect(await get(app, link, { range, 'if-range': etag })).toMatchObject({
      status: 206,
      body: Buffer.from('56789'),
    });
    for (const other of ['"another"', `W/${etag}`, 'Fri, 20 Nov 2026 10:00:00 GMT']) {
      expect(await get(app, link, { range, 'if-range': other })).toMatchObject({ status: 200 });
    }
    expect(await get(app, link, { 'if-none-match': etag })).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  });

  it('can be asked for without the content', async () => {
    const head = await get(app, link, {}, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, '10']);
    expect(await get(app, link, { range: 'bytes=2-3' }, 'HEAD')).toMatchObject({
      status: 206,
      headers: { 'content-length': '2', 'content-range': 'bytes 2-3/10' },
    });
  });

  it('is signed by HMAC-SHA256 over file, vendor and moment', async () => {
    const owner = new pg.Client({ connectionString: app.urls.owner });
    await owner.connect();
    const { rows } = await owner.query<{ secret: Buffer }>('select secret from file_link_key');
    await owner.end();
    const { searchParams } = new URL(link, 'http://steward.example');
    const expires = String(Date.parse('2026-11-20T10:05:00Z') / 1000);
    const message = [parsePublicId(file.id)?.uuid, vendor.vendorId, expires].join('|');
    expect(searchParams.get('expires')).toBe(expires);
    const signature = createHmac('sha256', rows[0]?.secret ?? '').update(message);
    expect(searchParams.get('signature')).toBe(signature.digest('hex'));
  });

  it('is answered alike when the link has expired, is forged, is another’s or leads nowhere', async () => {
    const nothing = await get(app, link.replace(file.id, toPublicId('file', newId())));
    expect([nothing.status, nothing.json()]).toEqual([404, { code: 'NOT_FOUND', message: 'There is no such record.' }]);
    const neighbor = await aVendor(app);
    const foreign = await linkTo(app, neighbor.agent, await anUpload(app, neighbor.agent, 'b.txt', 'b'));
    const expires = new URL(link, 'http://steward.example').searchParams.get('expires') ?? '';
    const wrong = [
      link.replace(/signature=./, (start) => (start.endsWith('0') ? 'signature=1' : 'signature=0')),
      link.replace(expires, String(Number(expires) + 600)),
      foreign.replace(/file_\w+/, file.id),
      link.replace(/&signature=.*/, ''),
      link.replace(/\?.*/, ''),
      link.replace(file.id, 'file_nonsense'),
      link.replace(file.id, toPublicId('ticket', newId())),
      `${link}&signature=${'0'.repeat(64)}`,
    ];
    for (const url of wrong) expect(await get(app, url)).toMatchObject({ status: 404, body: nothing.body });
    app.clock.set('2026-11-20T10:04:59Z');
    expect((await get(app, link)).status).toBe(200);
    app.clock.set('2026-11-20T10:05:00Z');
    expect(await get(app, link)).toMatchObject({ status: 404, body: nothing.body });
    expect((await get(app, link, { 'accept-language': 'ru' })).json()).toEqual({
      code: 'NOT_FOUND',
      message: 'Такой записи нет.',
    });
  });

  it('waits for a slow reader instead of filling the memory', async () => {
    await app.nest.listen(0, '127.0.0.1');
    const large = Buffer.alloc(24 * 1024 * 1024, 7);
    const url = await linkTo(app, vendor.agent, await anUpload(app, vendor.agent, 'large.bin', large));
    const before = process.memoryUsage().arrayBuffers;
    const read = await new Promise<number>((resolve, reject) => {
      const asked = getOver(`${urlOf(app.nest.getHttpServer().address())}${url}`, (response) => {
        response.once('readable', () => {
          // Nothing more is read until the server has had time to send what it wants.
          setTimeout(() => {
            resolve(process.memoryUsage().arrayBuffers - before);
            asked.destroy();
          }, 300);
        });
      });
      asked.once('error', reject);
    });
    expect(read).toBeLessThan(8 * 1024 * 1024);
  });

  it('of a content that is lost is a fault of ours, and tells no path', async () => {
    const lost = await anUpload(app, vendor.agent, 'lost.txt', 'lost');
    const url = await linkTo(app, vendor.agent, lost);
    await rm(join(app.folder, 'files', addressOf(lost.sha256)));
    const answer = await get(app, url);
    expect([answer.status, answer.json()]).toEqual([
      500,
      { code: 'INTERNAL_SERVER_ERROR', message: expect.stringContaining('Please name this request') },
    ]);
  });

  it('goes on while the key is changed, and a retired key signs nothing any more after ten minutes', async () => {
    const owner = new pg.Client({ connectionString: app.urls.owner });
    await owner.connect();
    const uuid = parsePublicId(file.id)?.uuid;
    const signedWith = async (key: string, until: string): Promise<string> => {
      const { rows } = await owner.query<{ link: string }>(
        `select format('/files/%s?expires=%s&signature=%s', $1::text, e, file_signature(secret, $2, $3, e)) as link
           from file_link_key, lateral (select extract(epoch from $4::timestamptz)::bigint as e) moment
          where (retired_at is null) = ($5 = 'present')`,
        [file.id, uuid, vendor.vendorId, until, key],
      );
      return rows[0]?.link ?? '';
    };
    const statusAt = async (time: string, url: string): Promise<number> => {
      app.clock.set(time);
      return (await get(app, url)).status;
    };
    await rotateLinkKey(app.urls.owner, new Date('2026-11-20T10:00:00Z'));
    const later = await linkTo(app, vendor.agent, file);
    expect(later).not.toBe(link);
    expect(later).toBe(await signedWith('present', '2026-11-20T10:05:00Z'));
    expect([await statusAt('2026-11-20T10:04:59Z', link), await statusAt('2026-11-20T10:04:59Z', later)]).toEqual([
      200, 200,
    ]);
    const [retired, present] = [
      await signedWith('retired', '2026-11-20T11:00:00Z'),
      await signedWith('present', '2026-11-20T11:00:00Z'),
    ];
    expect(await statusAt('2026-11-20T10:09:59Z', retired)).toBe(200);
    expect(await statusAt('2026-11-20T10:10:00Z', retired)).toBe(404);
    expect(await statusAt('2026-11-20T10:10:00Z', present)).toBe(200);
    await rotateLinkKey(app.urls.owner, new Date('2026-11-20T10:10:00Z'));
    const keys = await owner.query<{ retired: boolean }>('select retired_at is not null as retired from file_link_key');
    await owner.end();
    expect(keys.rows.map(({ retired }) => retired).sort()).toEqual([false, true]);
    expect(await statusAt('2026-11-20T10:19:59Z', present)).toBe(200);
  });
});

const urlOf = (address: unknown): string => `http://127.0.0.1:${(address as { port: number }).port}`;
