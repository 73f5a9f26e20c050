import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { onBehalfOf } from '../../access/scope.js';
import { Clock } from '../../clock/clock.js';
import { Job } from '../../jobs/job.js';
import { Spool } from '../contents/spool.js';
import { UnattachedFiles } from './unattached-files.js';

const DAY = 24 * 60 * 60 * 1000;

/** Forgets, hourly, what was uploaded a day ago and attached to nothing, of all vendors; and what killed processes left. */
@Job('forget-unattached-files', { crontab: '41 * * * *' })
export class ForgetUnattachedFiles {
  private readonly logger = new Logger(ForgetUnattachedFiles.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly spool: Spool,
    private readonly files: UnattachedFiles,
  ) {}

  async run(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - DAY);
    for (const vendorId of await this.vendors(since)) await this.forgetOf(vendorId, since);
    await this.spool.clear(since);
  }

  private async vendors(since: Date): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select vendors_with_unattached_files($1::timestamptz) as id`,
      [since],
    );
    return rows.map(({ id }) => id);
  }

  private async forgetOf(vendorId: string, since: Date): Promise<void> {
    const count = await onBehalfOf(vendorId, () => this.files.forget(since));
    this.logger.debug(`Forgot ${count} contents of unattached files`);
  }
}
