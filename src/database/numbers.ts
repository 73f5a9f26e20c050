import { Injectable } from '@nestjs/common';
import { requireActor } from '../access/scope.js';
import { Clock } from '../clock/clock.js';
import { Database } from './database.js';

/** Ticket, modernization request, document and work order. */
export type NumberKind = 'T' | 'MR' | 'D' | 'WO';

const DIGITS = 6;

/** The numbers that people say aloud: one row of numbers per vendor, kind and year (UTC). */
@Injectable()
export class Numbers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The next number, such as `T-2026-000123`. The vendor's next one of that kind waits until this transaction ends. */
  async next(kind: NumberKind): Promise<string> {
    const year = this.clock.now().getUTCFullYear();
    const [counter] = await this.database.query<{ value: string }>(
      `insert into number_counter as counter (vendor_id, kind, year, value) values ($1, $2, $3, 1)
       on conflict (vendor_id, kind, year) do update set value = counter.value + 1
       returning value`,
      [requireActor().vendorId, kind, year],
    );
    if (!counter) throw new Error('The counter gave no number');
    return `${kind}-${year}-${counter.value.padStart(DIGITS, '0')}`;
  }
}
