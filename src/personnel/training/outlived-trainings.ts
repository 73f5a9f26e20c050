import { Injectable } from '@nestjs/common';
import { requireActor } from '../../access/scope.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { TrainingMoved } from '../domain/personnel.events.js';
import { TrainingRecords } from '../domain/training-records.store.js';

const AT_ONCE = 100;

/** Trainings whose time is over. */
@Injectable()
export class OutlivedTrainings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: TrainingRecords,
    private readonly events: Events,
  ) {}

  /** The present vendor's, some at a time; gives how many. */
  async expire(): Promise<number> {
    let expired = 0;
    for (;;) {
      const count = await this.database.transaction(() => this.expireSome(), { isIdempotent: true });
      if (count === 0) return expired;
      expired += count;
    }
  }

  private async expireSome(): Promise<number> {
    const ids = await this.records.outlived(this.clock.now(), AT_ONCE);
    for (const id of ids) await this.expireOne(id);
    return ids.length;
  }

  private async expireOne(id: string): Promise<void> {
    const record = await this.records.lock(requireActor(), id);
    if (!record.outlive({ userId: null, at: this.clock.now() })) return;
    await this.records.save(record);
    await this.events.publish(new TrainingMoved(record.id, record.status));
  }
}
