import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { onBehalfOf } from '../../access/scope.js';
import { Clock } from '../../clock/clock.js';
import { Job } from '../../jobs/job.js';
import { OutlivedTrainings } from './outlived-trainings.js';

/** Says, hourly, of trainings of all vendors whose last day is over that they have expired. Figures go by the day alone. */
@Job('expire-trainings', { crontab: '7 * * * *' })
export class ExpireTrainings {
  private readonly logger = new Logger(ExpireTrainings.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly trainings: OutlivedTrainings,
  ) {}

  async run(): Promise<void> {
    for (const vendorId of await this.vendors()) await this.expireOf(vendorId);
  }

  private async vendors(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select vendors_with_outlived_trainings($1::timestamptz) as id`,
      [this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }

  private async expireOf(vendorId: string): Promise<void> {
    const count = await onBehalfOf(vendorId, () => this.trainings.expire());
    this.logger.debug(`${count} trainings have expired`);
  }
}
