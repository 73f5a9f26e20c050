import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { END_OF_ROWS, type Footer, type Header, type TableHead } from './backup-format.js';
import { linesOf } from './lines.js';

const END = Buffer.from(END_OF_ROWS);
// Rows go on to the database in pieces of about this many bytes.
const PIECE = 64 * 1024;

/** A table of a backup; its rows must be read before the next table is asked for. */
export interface BackedUpTable extends TableHead {
  rows(): AsyncGenerator<Buffer, void>;
}

/** Reads a backup from its beginning to its end, with little memory. */
export class BackupFile {
  private readonly lines: AsyncGenerator<Buffer, void>;
  private readonly hash = createHash('sha256');

  private constructor(private readonly path: string) {
    const unpacked = createGunzip();
    // A broken file fails the reading of the lines, which is where somebody listens.
    pipeline(createReadStream(path), unpacked).catch(() => undefined);
    this.lines = linesOf(unpacked);
  }

  /** @throws when the file is damaged, cut off or no backup at all; it is read to its end for that */
  static async verify(path: string): Promise<Header> {
    return BackupFile.read(path, async (header, tables) => {
      for await (const table of tables) for await (const _ of table.rows()) continue;
      return header;
    });
  }

  /** Lets the work read the tables; then compares what was read with what the footer says. */
  static async read<T>(
    path: string,
    work: (header: Header, tables: AsyncGenerator<BackedUpTable, void>) => Promise<T>,
  ): Promise<T> {
    const file = new BackupFile(path);
    try {
      return await work(await file.header(), file.tables());
    } catch (cause) {
      if (/^(Z_|ENOENT)/.test(String((cause as { code?: unknown }).code))) throw file.damaged(cause);
      throw cause;
    } finally {
      await file.lines.return();
    }
  }

  private async header(): Promise<Header> {
    const header = this.parsed<Header>(await this.next());
    if (header.format !== 'steward-backup 1') throw this.damaged();
    return header;
  }

  private async *tables(): AsyncGenerator<BackedUpTable, void> {
    for (;;) {
      const sha256 = this.hash.copy().digest('hex');
      const head = this.parsed<TableHead | Footer>(await this.next());
      if ('table' in head) yield { ...head, rows: () => this.rows() };
      else if (head.sha256 === sha256 && (await this.lines.next()).done) return;
      else throw this.damaged();
    }
  }

  private async *rows(): AsyncGenerator<Buffer, void> {
    let piece: Buffer[] = [];
    let size = 0;
    for (let line = await this.next(); !line.equals(END); line = await this.next()) {
      piece.push(line);
      size += line.length;
      if (size < PIECE) continue;
      yield Buffer.concat(piece);
      [piece, size] = [[], 0];
    }
    if (size > 0) yield Buffer.concat(piece);
  }

  private async next(): Promise<Buffer> {
    const { value, done } = await this.lines.next();
    if (done) throw this.damaged();
    this.hash.update(value);
    return value;
  }

  private parsed<Line>(line: Buffer): Line {
    try {
      return JSON.parse(line.toString('utf8')) as Line;
    } catch (cause) {
      throw this.damaged(cause);
    }
  }

  private damaged(cause?: unknown): Error {
    return new Error(`${this.path} is no whole backup of Steward; nothing was restored.`, { cause });
  }
}
