import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { Store } from '../database/store.js';
import { notFound } from '../shared/domain-error.js';
import { fileView } from './file.view.js';
import { StoredFile } from './stored-file.entity.js';

@Injectable()
export class StoredFiles extends Store<StoredFile> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, StoredFile, fileView);
  }

  /** The actor's own file, locked. Errors: NOT_FOUND with the path of the input that named it. */
  async lockOwn(actor: Actor, id: string, path: readonly string[]): Promise<StoredFile> {
    if (!(await this.isVisible(actor, fileView, id))) throw notFound(path);
    return this.lock(actor, id);
  }

  /** The content of a file of the present vendor; null when the file is gone. */
  contentOf(id: string): Promise<string | null> {
    return this.database.transaction(async () => {
      const [row] = await this.database.query<{ sha256: string }>(`select sha256 from stored_file where id = $1`, [id]);
      return row?.sha256 ?? null;
    });
  }

  /** Until the end of the transaction nobody else writes rows with this content, or removes it. */
  async lockContent(sha256: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`steward:content:${sha256}`]);
  }

  /** True while a row of any vendor has this content. */
  async isContentInUse(sha256: string): Promise<boolean> {
    const [answer] = await this.database.query<{ used: boolean }>(`select is_content_in_use($1) as used`, [sha256]);
    return answer?.used ?? true;
  }

  /** Deletes the present vendor's files that nobody has attached since, at most 500 at once; gives their contents. */
  async forgetUnattached(since: Date): Promise<string[]> {
    const forgotten = await this.database.query<{ id: string; name: string; sha256: string }>(
      `delete from stored_file where id in (
         select id from stored_file where attached_at is null and created_at < $1 limit 500 for update skip locked)
       returning id, name, sha256`,
      [since],
    );
    const [rows] = forgotten as unknown as [typeof forgotten];
    for (const { id, ...before } of rows) {
      this.database.noteChange({ entity: StoredFile.name, id, before, after: null });
    }
    return [...new Set(rows.map(({ sha256 }) => sha256))];
  }
}
