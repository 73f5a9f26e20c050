import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { DomainError } from '../../shared/domain-error.js';

/** Keeps two planners of the same apart until the end of the transaction (P6). */
@Injectable()
export class PlanningLock {
  constructor(private readonly database: Database) {}

  /** Does not wait: what the other one is about to change would be planned over. Errors: PLAN_IN_PROGRESS. */
  async take(kind: 'rota' | 'sprint', key: string): Promise<void> {
    const [lock] = await this.database.query<{ taken: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
      [`planning:${kind}:${key}`],
    );
    if (!lock?.taken) throw new DomainError('PLAN_IN_PROGRESS');
  }
}
