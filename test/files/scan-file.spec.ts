import { createServer, type Server } from 'node:net';
import { Readable } from 'node:stream';
import { ClamdScanner } from '../../src/files/scanning/clamd-scanner.js';
import { ScanFile } from '../../src/files/scanning/scan-file.job.js';
import { parsePublicId } from '../../src/shared/ids.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { ask as askDatabase } from '../database/support/ask.js';
import { asSystem } from '../support/actors.js';
import { ask } from '../support/ask.js';
import { useApp } from '../support/use-app.js';
import { anUpload, type Uploaded } from './support/file-client.js';

const PORT = 33_310 + Number(process.env['JEST_WORKER_ID'] ?? 1);
const URL_OF_CLAMD = `tcp://127.0.0.1:${PORT}`;

/** Speaks as clamd does to INSTREAM: finds "EICAR", and gives up on "BROKEN". */
function clamd(): Server {
  return createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const content = contentOf(received);
      if (content === null) return;
      const found = content.includes('EICAR') ? 'stream: Eicar-Signature FOUND' : 'stream: OK';
      socket.end(content.includes('BROKEN') ? 'INSTREAM size limit exceeded. ERROR\0' : `${found}\0`);
    });
  });
}

/** The content behind the command, or null while its end has not come. */
function contentOf(received: Buffer): string | null {
  let at = received.indexOf(0) + 1;
  let content = '';
  if (received.subarray(0, at).toString() !== 'zINSTREAM\0') return null;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return content;
    content += received.subarray(at + 4, at + 4 + length).toString();
    at += 4 + length;
  }
  return null;
}

describe('an installation with a scanner', () => {
  const app = useApp({ CLAMD_URL: URL_OF_CLAMD });
  let vendor: TestVendor;
  let server: Server | undefined;
  beforeAll(async () => {
    app.clock.set('2026-11-20T10:00:00Z');
    vendor = await aVendor(app);
  });
  afterEach(() => server?.close());

  const listen = async (): Promise<void> => {
    server = clamd();
    await new Promise<void>((resolve) => server?.listen(PORT, '127.0.0.1', resolve));
  };
  const seen = async ({ id }: Uploaded): Promise<Record<string, unknown>> => {
    const query = 'query ($id: ID!) { file(id: $id) { scanStatus scannedAt downloadUrl } }';
    return (await ask(app, vendor.agent, query, { id })).data.file as Record<string, unknown>;
  };
  const scan = ({ id }: Uploaded): Promise<void> => {
    const job = app.nest.get(ScanFile, { strict: false });
    return asSystem(vendor.vendorId, () => job.run({ fileId: parsePublicId(id)?.uuid ?? '' }));
  };

  it('gives nothing out before it was looked at', async () => {
    const file = await anUpload(app, vendor.agent, 'a.txt', 'harmless');
    expect(await seen(file)).toEqual({ scanStatus: 'PENDING', scannedAt: null, downloadUrl: null });
    const job = await askDatabase(
      app.urls.owner,
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where identifier = 'scan-file'`,
    );
    expect(job).toEqual({ fileId: parsePublicId(file.id)?.uuid, vendorId: vendor.vendorId });
    await listen();
    await scan(file);
    await scan(file);
    expect(await seen(file)).toEqual({
      scanStatus: 'CLEAN',
      scannedAt: '2026-11-20T10:00:00.000Z',
      downloadUrl: expect.stringContaining(file.id),
    });
  });

  it('gives nothing out in which something was found', async () => {
    const file = await anUpload(app, vendor.agent, 'a.txt', 'EICAR');
    await listen();
    await scan(file);
    expect(await seen(file)).toMatchObject({ scanStatus: 'INFECTED', downloadUrl: null });
  });

  it.each([
    ['cannot look at it', 'BROKEN', true, 'clamd could not look at it: INSTREAM size limit exceeded. ERROR'],
    ['is away', 'anything', false, 'ECONNREFUSED'],
  ])('tries again while the scanner %s', async (_, content, isThere, message) => {
    const file = await anUpload(app, vendor.agent, 'a.txt', content);
    if (isThere) await listen();
    await expect(scan(file)).rejects.toThrow(message);
    expect(await seen(file)).toMatchObject({ scanStatus: 'FAILED', downloadUrl: null });
  });

  it('sends contents of any size piece by piece', async () => {
    await listen();
    const pieces = Array.from({ length: 40 }, () => Buffer.alloc(65_536, 'x'));
    expect(await new ClamdScanner(URL_OF_CLAMD).isClean(Readable.from(pieces))).toBe(true);
    expect(await new ClamdScanner(URL_OF_CLAMD).isClean(Readable.from([...pieces, Buffer.from('EICAR')]))).toBe(false);
  });
});
