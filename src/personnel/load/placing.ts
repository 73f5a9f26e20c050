import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { toPublicId } from '../../shared/ids.js';
import { namedIn } from '../../shared/references.js';
import type { Allocation, AllocationPlace } from '../domain/allocation.entity.js';
import { dayAfter } from '../domain/days.js';
import { Employees } from '../domain/employees.store.js';
import type { Overbooking } from '../domain/overbooking.js';
import { Allocations } from '../domain/planned-rows.store.js';
import { Skills } from '../domain/skills.store.js';
import { AllocationBook } from './allocation-book.js';
import { CapacityReader } from './capacity-reader.js';

const LONGEST_DAYS = 366;

/** Whether work fits where it is put by hand. */
@Injectable()
export class Placing {
  constructor(
    private readonly employees: Employees,
    private readonly skills: Skills,
    private readonly capacity: CapacityReader,
    private readonly book: AllocationBook,
    private readonly allocations: Allocations,
  ) {}

  /** Errors: NOT_FOUND, SKILL_WITHDRAWN, PERIOD_INVALID, EMPLOYEE_NOT_AVAILABLE when he is there on none of the days. */
  async requireSomebody(actor: Actor, place: AllocationPlace, skillId: string | null): Promise<void> {
    const { employeeId, firstDay, lastDay } = place;
    await namedIn('employeeId', this.employees.lock(actor, employeeId));
    if (skillId !== null) await this.skills.requireActive(actor, [skillId], ['input', 'skillId']);
    if (lastDay > dayAfter(firstDay, LONGEST_DAYS)) {
      throw new DomainError('PERIOD_INVALID', { path: ['input', 'lastDay'], details: { days: LONGEST_DAYS } });
    }
    const days = await this.capacity.of(actor.vendorId, [employeeId], { from: firstDay, to: lastDay });
    if (days.every(({ isAbsent }) => isAbsent) && lastDay >= firstDay) {
      throw new DomainError('EMPLOYEE_NOT_AVAILABLE', { path: ['input', 'employeeId'] });
    }
  }

  /** Whether what was written fits; with a reason it may be too much. Errors: OVERBOOKED, LIMIT_REACHED. */
  async settle(allocation: Allocation, reason: string | null): Promise<void> {
    const { id, vendorId, employeeId, firstDay, lastDay } = allocation;
    const found = await this.book.overbookings(vendorId, employeeId, { from: firstDay, to: lastDay });
    const own = found.filter(({ itemIds }) => itemIds.includes(id));
    if (own.length === 0) return;
    if (reason === null) throw new DomainError('OVERBOOKED', { details: { intervals: own.map(told) } });
    allocation.overbook(reason);
    await this.allocations.save(allocation);
  }
}

function told({ from, to, surplusMinutes, itemIds }: Overbooking) {
  return { from, to, surplusMinutes, allocationIds: itemIds.map((id) => toPublicId('allocation', id)) };
}
