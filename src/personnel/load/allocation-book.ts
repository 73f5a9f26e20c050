import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThanOrEqual, Not } from 'typeorm';
import { Database } from '../../database/database.js';
import { DomainError } from '../../shared/domain-error.js';
import { Allocation } from '../domain/allocation.entity.js';
import { type Overbooking, overbookings } from '../domain/overbooking.js';
import { AllocationStatus } from '../domain/planning.states.js';
import { between, type CapacityDay, CapacityReader, type Days } from './capacity-reader.js';

/** The interval rule is of the third order, so more work of one person is not looked at. */
const MOST_WORK = 200;

/** What people have got to do, and where it is more than they can. */
@Injectable()
export class AllocationBook {
  constructor(
    private readonly database: Database,
    private readonly capacity: CapacityReader,
  ) {}

  /** Work that has a day in common with a period, in order of its days; withdrawn work is none. */
  in(employeeIds: readonly string[], { from, to }: Days): Promise<Allocation[]> {
    const time = { firstDay: LessThanOrEqual(to), lastDay: MoreThanOrEqual(from) };
    const where = { employeeId: In(employeeIds), status: Not(AllocationStatus.WITHDRAWN), ...time };
    return this.database.manager.find(Allocation, { where, order: { firstDay: 'ASC', id: 'ASC' } });
  }

  /** Where a person's work of a period does not fit, together with all work that hangs together with it. Errors: LIMIT_REACHED. */
  async overbookings(vendorId: string, employeeId: string, days: Days): Promise<Overbooking[]> {
    let window = days;
    let work = await this.in([employeeId], window);
    for (let wider = around(work, window); wider.from < window.from || wider.to > window.to;) {
      window = wider;
      work = await this.in([employeeId], window);
      if (work.length > MOST_WORK) throw new DomainError('LIMIT_REACHED', { details: { limit: MOST_WORK } });
      wider = around(work, window);
    }
    return overbookingsOf(work, await this.capacity.of(vendorId, [employeeId], window));
  }
}

/** The days from the first of some work to the last. */
function around(work: readonly Allocation[], { from, to }: Days): Days {
  return {
    from: work.reduce((first, { firstDay }) => (firstDay < first ? firstDay : first), from),
    to: work.reduce((last, { lastDay }) => (lastDay > last ? lastDay : last), to),
  };
}

function overbookingsOf(work: readonly Allocation[], capacity: readonly CapacityDay[]): Overbooking[] {
  const items = work.map(({ id, firstDay, lastDay, minutes }) => ({ id, from: firstDay, to: lastDay, minutes }));
  return overbookings(items, between(capacity));
}
