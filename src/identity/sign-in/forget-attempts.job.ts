import { DataSource } from 'typeorm';
import { Job } from '../../jobs/job.js';

/** Deletes failures that are long forgiven, and places where nobody has signed in for half a year. */
@Job('forget-attempts', { crontab: '37 * * * *' })
export class ForgetAttempts {
  constructor(private readonly dataSource: DataSource) {}

  async run(): Promise<void> {
    await this.dataSource.query(`select forget_attempts()`);
  }
}
