import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Jobs } from '../../jobs/jobs.js';
import { StoredFiles } from '../stored-files.store.js';
import { REMOVE_CONTENT } from './remove-content.job.js';

@Injectable()
export class UnattachedFiles {
  constructor(
    private readonly database: Database,
    private readonly files: StoredFiles,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Forgets the present vendor's, some hundreds at a time; gives how many. Their contents go by jobs of the same
   * transaction, so that none is left over when the process ends in between.
   */
  async forget(since: Date): Promise<number> {
    let forgotten = 0;
    for (;;) {
      const contents = await this.database.transaction(() => this.forgetSome(since), { isIdempotent: true });
      if (contents.length === 0) return forgotten;
      forgotten += contents.length;
    }
  }

  private async forgetSome(since: Date): Promise<string[]> {
    const contents = await this.files.forgetUnattached(since);
    for (const sha256 of contents) await this.jobs.enqueue(REMOVE_CONTENT, { sha256 });
    return contents;
  }
}
