import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteRange } from '../byte-range.js';
import { addressOf, Contents, type Spooled } from './contents.js';

/** Contents in a folder of this machine, or of a file system that all processes share. */
export class LocalContents extends Contents {
  constructor(private readonly folder: string) {
    super();
  }

  /** Whoever comes second puts the same bytes in the same place, in one step: no reader ever sees a half. */
  override async keep({ path, sha256 }: Spooled): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(path, target);
    // The names must be as durable as the bytes: of the file, and of the folders that may be new.
    for (const folder of [dirname(target), dirname(dirname(target)), this.folder]) await flush(folder);
  }

  override async open(sha256: string, range?: ByteRange | null): Promise<Readable> {
    const file = await open(this.pathOf(sha256));
    return file.createReadStream({ ...range });
  }

  override async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  private pathOf(sha256: string): string {
    return join(this.folder, addressOf(sha256));
  }
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
