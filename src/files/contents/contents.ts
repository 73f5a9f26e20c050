import type { Readable } from 'node:stream';
import type { ByteRange } from '../byte-range.js';

/** A content that has arrived whole and lies in a file of its own on this machine. */
export interface Spooled {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Where contents lie, each once under its SHA-256; whose they are the rows say. */
export abstract class Contents {
  /** Keeps a content for good before it returns; the spooled file may be gone afterwards. Done twice, it does no harm. */
  abstract keep(content: Spooled): Promise<void>;

  /** The bytes, as fast as the reader takes them. Errors: when there is no such content. */
  abstract open(sha256: string, range?: ByteRange | null): Promise<Readable>;

  /** Removes a content; nothing happens when it is not there. */
  abstract remove(sha256: string): Promise<void>;

  /** Ends its connections. */
  async close(): Promise<void> {
    // A folder has none.
  }
}

/** `ab/cd/abcd…`: spread, because folders with a million entries are slow. */
export function addressOf(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
