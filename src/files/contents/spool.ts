import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import type { Spooled } from './contents.js';

const MEGABYTE = 1024 * 1024;

/** Takes in what arrives, piece by piece, into a file of its own; what does not arrive whole leaves nothing. */
export class Spool {
  readonly largest: number;

  constructor(
    private readonly folder: string,
    private readonly largestMegabytes: number,
  ) {
    this.largest = largestMegabytes * MEGABYTE;
  }

  /** Errors: FILE_TOO_LARGE, FILE_EMPTY; whatever ends the stream before its time. */
  async receive(arriving: Readable): Promise<Spooled> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, newId());
    // Flushed, because what is promised to be kept must survive the loss of power.
    const target = (await open(path, 'wx', 0o600)).createWriteStream({ flush: true });
    const meter = new Meter((size) => this.requireFitting(size));
    try {
      await pipeline(arriving, (chunks: AsyncIterable<Buffer>) => meter.pass(chunks), target);
      if (meter.size === 0) throw new DomainError('FILE_EMPTY');
      return { path, ...meter.result() };
    } catch (error) {
      await this.discard({ path });
      throw error;
    }
  }

  /** Errors: FILE_TOO_LARGE. */
  requireFitting(size: number): void {
    const megabytes = this.largestMegabytes;
    if (size > this.largest) throw new DomainError('FILE_TOO_LARGE', { details: { megabytes } });
  }

  /** Nothing happens when it has found its place already. */
  async discard({ path }: Pick<Spooled, 'path'>): Promise<void> {
    await rm(path, { force: true });
  }

  /** Removes what processes have left that were killed while they received; `since` is compared with the last write. */
  async clear(since: Date): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const path of names.map((name) => join(this.folder, name))) {
      const found = await stat(path).catch(() => null);
      if (found && found.mtime < since) await this.discard({ path });
    }
  }
}

/** Counts and hashes what passes. */
class Meter {
  size = 0;
  private readonly hash = createHash('sha256');

  constructor(private readonly allow: (size: number) => void) {}

  async *pass(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) yield this.weigh(chunk);
  }

  result(): Pick<Spooled, 'size' | 'sha256'> {
    return { size: this.size, sha256: this.hash.digest('hex') };
  }

  private weigh(chunk: Buffer): Buffer {
    this.size += chunk.length;
    this.allow(this.size);
    this.hash.update(chunk);
    return chunk;
  }
}
