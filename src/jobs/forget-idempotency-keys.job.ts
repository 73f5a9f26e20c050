import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Job } from './job.js';

/** Deletes idempotency keys after their 7 days, of all vendors. */
@Job('forget-idempotency-keys', { crontab: '17 * * * *' })
export class ForgetIdempotencyKeys {
  private readonly logger = new Logger(ForgetIdempotencyKeys.name);

  constructor(private readonly dataSource: DataSource) {}

  async run(): Promise<void> {
    const [answer] = await this.dataSource.query<{ forgotten: string }[]>(
      `select forget_idempotency_keys() as forgotten`,
    );
    this.logger.debug(`Forgot ${answer?.forgotten ?? '0'} idempotency keys`);
  }
}
