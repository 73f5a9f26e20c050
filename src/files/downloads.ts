import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Clock } from '../clock/clock.js';
import { type Bytes, textOf } from '../reading/bytes.js';
import { READ_POOL } from '../reading/read.pool.js';
import { fromPublicId } from '../shared/ids.js';
import type { ReceivedFile } from './stored-file.entity.js';

/** A link as it comes back: nothing in it is to be trusted. */
export interface Link {
  readonly id: string;
  readonly expires: string;
  readonly signature: string;
}

interface Row {
  readonly name: Bytes;
  readonly media_type: Bytes;
  readonly size: Bytes;
  readonly sha256: Bytes;
}

/** Finds what links lead to. */
@Injectable()
export class Downloads {
  constructor(
    @Inject(READ_POOL) private readonly pool: pg.Pool,
    private readonly clock: Clock,
  ) {}

  /** Null for a link that is forged, expired, or leads to nothing that may be given out. */
  async behind({ id, expires, signature }: Link): Promise<ReceivedFile | null> {
    const file = fromPublicId('file', id);
    if (file === null || !/^\d{1,12}$/.test(expires) || !/^[0-9a-f]{64}$/.test(signature)) return null;
    const { rows } = await this.pool.query<Row>(`select * from linked_file($1, $2, $3, $4)`, [
      file,
      expires,
      signature,
      this.clock.now(),
    ]);
    const [found] = rows;
    if (!found) return null;
    return { name: textOf(found.name), mediaType: found.media_type, size: Number(found.size), sha256: found.sha256 };
  }
}
