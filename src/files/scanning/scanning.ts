import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Jobs } from '../../jobs/jobs.js';
import { ScanStatus } from '../stored-file.entity.js';
import { SCAN_FILE } from './scan-file.job.js';
import { SCANNER, type Scanner } from './scanner.js';

/** Whether and how files are looked at for harmful content. */
@Injectable()
export class Scanning {
  constructor(
    @Inject(SCANNER) private readonly scanner: Scanner | null,
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** An installation without a scanner trusts those whom it lets upload (decision 0016). */
  get firstStatus(): ScanStatus {
    return this.scanner ? ScanStatus.PENDING : ScanStatus.CLEAN;
  }

  /** Has a file looked at whose content is kept by now. */
  async request(fileId: string): Promise<void> {
    if (this.scanner) await this.database.transaction(() => this.jobs.enqueue(SCAN_FILE, { fileId }));
  }
}
