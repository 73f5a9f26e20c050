import { DataSource } from 'typeorm';
import { Job } from '../../jobs/job.js';

/** Deletes the budgets of those who have not asked for anything in the last hour: they are full again. */
@Job('forget-spending', { crontab: '27 * * * *' })
export class ForgetSpending {
  constructor(private readonly dataSource: DataSource) {}

  async run(): Promise<void> {
    await this.dataSource.query(`select forget_spending()`);
  }
}
