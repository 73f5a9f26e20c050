import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/retry.js';
import { Store } from '../../database/store.js';
import { DomainError } from '../../shared/domain-error.js';
import { trainingRecordView } from '../views/training.view.js';
import { TrainingRecord } from './training-record.entity.js';
import { TrainingStatusEvent } from './training-status-event.entity.js';

/** Trainings with the history of their status. */
@Injectable()
export class TrainingRecords extends Store<TrainingRecord> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, TrainingRecord, trainingRecordView);
  }

  /** Errors: TRAINING_UNDER_WAY. */
  override async insert(record: TrainingRecord): Promise<void> {
    await super.insert(record).catch((error: unknown) => {
      if (!isUniqueViolation(error, 'training_record_open_key')) throw error;
      throw new DomainError('TRAINING_UNDER_WAY');
    });
    await this.append(TrainingStatusEvent, record.takeEvents());
  }

  /** Ids of those that count as passed although their last day is over, the oldest first. */
  async outlived(at: Date, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from outlived_trainings($1) order by valid_until, id limit $2`,
      [at, limit],
    );
    return rows.map(({ id }) => id);
  }

  override async save(record: TrainingRecord): Promise<void> {
    await super.save(record);
    await this.append(TrainingStatusEvent, record.takeEvents());
  }
}
