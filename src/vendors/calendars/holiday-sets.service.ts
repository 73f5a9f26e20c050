import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { HolidaySet } from '../domain/holiday-set.entity.js';
import { HolidaySets } from '../domain/holiday-sets.store.js';
import { mayEditCalendar } from '../domain/vendors.policy.js';
import type { HolidaySetCreateInput, HolidaySetEditInput } from './holiday-sets.inputs.js';

@Injectable()
export class HolidaySetsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sets: HolidaySets,
  ) {}

  /** Errors: FORBIDDEN. */
  create(actor: Actor, input: HolidaySetCreateInput): Promise<string> {
    return this.database.transaction(async () => {
      const set = HolidaySet.create(actor.vendorId, input, this.clock.now());
      allowOnly(mayEditCalendar(actor, set));
      await this.sets.insert(set);
      return set.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN. */
  edit(actor: Actor, input: HolidaySetEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const set = await this.sets.lock(actor, input.holidaySetId, input.expectedVersion);
      allowOnly(mayEditCalendar(actor, set));
      set.edit(input);
      await this.sets.save(set);
      return set.id;
    });
  }
}
