import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readConfig } from '../../src/config/config.js';
import type { Contents, Spooled } from '../../src/files/contents/contents.js';
import { contentsOf } from '../../src/files/contents/contents-of.js';
import { Spool } from '../../src/files/contents/spool.js';
import { anS3Server, type S3Server } from './support/an-s3-server.js';
import { sha256Of } from './support/file-client.js';

describe.each(['folder', 'bucket'])('contents in a %s', (place) => {
  let folder: string;
  let server: S3Server | undefined;
  let contents: Contents;
  let spool: Spool;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'steward-contents-'));
    server = place === 'bucket' ? await anS3Server() : undefined;
    contents = contentsOf(readConfig({ DATA_DIR: folder, ...server?.environment }));
    spool = new Spool(join(folder, 'files', 'incoming'), 20);
  });
  afterAll(async () => {
    await contents.close();
    await server?.close();
    await rm(folder, { recursive: true });
  });

  const received = (content: Buffer): Promise<Spooled> => spool.receive(Readable.from([content]));
  const read = async (sha256: string, range?: { start: number; end: number }): Promise<Buffer> =>
    buffer(await contents.open(sha256, range));

  it('are read as they were kept, whole or in part', async () => {
    const content = randomBytes(3_000_000);
    const sha256 = sha256Of(content);
    const spooled = await received(content);
    await contents.keep(spooled);
    expect((await read(sha256)).equals(content)).toBe(true);
    expect(await read(sha256, { start: 10, end: 19 })).toEqual(content.subarray(10, 20));
    expect(await read(sha256, { start: 2_999_999, end: 2_999_999 })).toEqual(content.subarray(-1));
  });

  it('are kept by many at once as by one, and removed as often as one likes', async () => {
    const content = Buffer.from(`the same ${place}`);
    const all = await Promise.all(Array.from({ length: 8 }, () => received(content)));
    await Promise.all(all.map((spooled) => contents.keep(spooled)));
    expect(await read(sha256Of(content))).toEqual(content);
    for (const spooled of all) await spool.discard(spooled);
    expect(await readdir(join(folder, 'files', 'incoming')).then((names) => names.length)).toBe(
      place === 'bucket' ? 1 : 0,
    );
    for (const _ of [1, 2]) await contents.remove(sha256Of(content));
    await expect(read(sha256Of(content))).rejects.toThrow();
    await contents.keep(await received(content));
    expect(await read(sha256Of(content))).toEqual(content);
  });

  it('that were never kept cannot be read', async () => {
    await expect(read(sha256Of('never'))).rejects.toThrow();
  });
});
