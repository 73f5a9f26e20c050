import { Inject } from '@nestjs/common';
import { requireActor } from '../../access/scope.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Job } from '../../jobs/job.js';
import { Contents } from '../contents/contents.js';
import { ScanStatus } from '../stored-file.entity.js';
import { StoredFiles } from '../stored-files.store.js';
import { SCANNER, type Scanner } from './scanner.js';

export const SCAN_FILE = 'scan-file';

/** Looks at one file. While the scanner fails the file is FAILED, and the queue tries again. */
@Job(SCAN_FILE)
export class ScanFile {
  constructor(
    @Inject(SCANNER) private readonly scanner: Scanner | null,
    private readonly contents: Contents,
    private readonly files: StoredFiles,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run({ fileId }: { readonly fileId: string }): Promise<void> {
    const sha256 = await this.files.contentOf(fileId);
    if (!this.scanner || !sha256) return;
    try {
      const isClean = await this.scanner.isClean(await this.contents.open(sha256));
      await this.note(fileId, isClean ? ScanStatus.CLEAN : ScanStatus.INFECTED);
    } catch (error) {
      await this.note(fileId, ScanStatus.FAILED);
      throw error;
    }
  }

  private note(fileId: string, status: ScanStatus): Promise<void> {
    const work = async (): Promise<void> => {
      const file = await this.files.lock(requireActor(), fileId);
      file.scanned(status, this.clock.now());
      await this.files.save(file);
    };
    return this.database.transaction(work, { isIdempotent: true });
  }
}
