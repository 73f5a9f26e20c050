import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { toPublicId } from '../shared/ids.js';
import { Contents, type Spooled } from './contents/contents.js';
import { Spool } from './contents/spool.js';
import { mediaTypeOf } from './media-type.js';
import { Registry } from './registry.js';
import { Scanning } from './scanning/scanning.js';
import type { ReceivedFile } from './stored-file.entity.js';

/** What the sender says of a file. */
export interface DeclaredFile {
  readonly name: string;
  /** Hexadecimal; null when he promises none. */
  readonly sha256: string | null;
  readonly idempotencyKey: string | undefined;
}

export interface UploadedFile extends ReceivedFile {
  /** `file_…` */
  readonly id: string;
}

/** Takes files in. */
@Injectable()
export class Uploads {
  constructor(
    private readonly spool: Spool,
    private readonly contents: Contents,
    private readonly registry: Registry,
    private readonly scanning: Scanning,
  ) {}

  /**
   * The row is written before the content is kept: from then on nobody removes this content, and what a crash leaves in
   * between is a row that nobody knows of, which goes the way of all unattached files.
   * Errors: FILE_TOO_LARGE, FILE_EMPTY, CHECKSUM_MISMATCH, IDEMPOTENCY_KEY_REUSED.
   */
  async receive(actor: Actor, declared: DeclaredFile, arriving: Readable): Promise<UploadedFile> {
    const spooled = await this.spool.receive(arriving);
    try {
      requirePromised(declared, spooled);
      const { name, idempotencyKey } = declared;
      const mediaType = await mediaTypeOf(spooled.path, name);
      const received = { name, mediaType, size: spooled.size, sha256: spooled.sha256 };
      const id = await this.registry.enter(actor, received, idempotencyKey);
      await this.contents.keep(spooled);
      await this.scanning.request(id);
      return { id: toPublicId('file', id), ...received };
    } finally {
      await this.spool.discard(spooled);
    }
  }
}

function requirePromised({ sha256: promised }: DeclaredFile, { sha256 }: Spooled): void {
  if (promised !== null && promised !== sha256) throw new DomainError('CHECKSUM_MISMATCH', { details: { sha256 } });
}
