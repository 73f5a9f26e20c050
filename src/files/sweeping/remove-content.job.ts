import { Database } from '../../database/database.js';
import { Job } from '../../jobs/job.js';
import { Contents } from '../contents/contents.js';
import { StoredFiles } from '../stored-files.store.js';

export const REMOVE_CONTENT = 'remove-content';

/**
 * Removes a content that no file has any more. The content's lock is held meanwhile: an upload of the same content either
 * has its row written before and is seen, or waits and finds the content gone, and keeps it anew.
 */
@Job(REMOVE_CONTENT)
export class RemoveContent {
  constructor(
    private readonly database: Database,
    private readonly files: StoredFiles,
    private readonly contents: Contents,
  ) {}

  run({ sha256 }: { readonly sha256: string }): Promise<void> {
    const work = async (): Promise<void> => {
      await this.files.lockContent(sha256);
      if (!(await this.files.isContentInUse(sha256))) await this.contents.remove(sha256);
    };
    return this.database.transaction(work, { isIdempotent: true });
  }
}
