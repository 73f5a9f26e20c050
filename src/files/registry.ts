import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { IdempotentWrites } from '../graphql/idempotent-writes.js';
import { Scanning } from './scanning/scanning.js';
import { type ReceivedFile, StoredFile } from './stored-file.entity.js';
import { StoredFiles } from './stored-files.store.js';

/** Enters files into the database. */
@Injectable()
export class Registry {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly writes: IdempotentWrites,
    private readonly files: StoredFiles,
    private readonly scanning: Scanning,
  ) {}

  /** The id of the new row, or of the one that was written under the same key. Errors: IDEMPOTENCY_KEY_REUSED. */
  enter(actor: Actor, received: ReceivedFile, key: string | undefined): Promise<string> {
    const promise = { actor, key, command: 'fileUpload', input: { ...received } };
    return this.database.transaction(async () => {
      await this.files.lockContent(received.sha256);
      return this.writes.onceUnder(promise, async () => {
        const file = StoredFile.upload(actor, received, this.scanning.firstStatus, this.clock.now());
        await this.files.insert(file);
        return file.id;
      });
    });
  }
}
