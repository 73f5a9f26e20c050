import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Events } from '../../events/events.js';
import { commonOf, type Duty, type Period, without } from '../domain/duty.js';
import type { Employee } from '../domain/employee.entity.js';
import type { ReplanCause } from '../domain/planning.enums.js';
import { ReplanNeeded } from '../domain/planning.events.js';
import { ReplanItems } from '../domain/planning.store.js';
import { type NewReplanItem, ReplanItem } from '../domain/replan-item.entity.js';
import { ReleasedWork } from '../load/released-work.js';
import { ShiftBook } from './shift-book.js';

/** Why somebody is not there. */
export interface Falling {
  readonly cause: ReplanCause;
  /** Of the cause ABSENCE; null for others. */
  readonly absenceId: string | null;
}

/** Takes people out of plans who will not be there, and says for what somebody else is needed (P2, P4). */
@Injectable()
export class Replanning {
  constructor(
    private readonly book: ShiftBook,
    private readonly work: ReleasedWork,
    private readonly items: ReplanItems,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** From now on; what is over was done. */
  async release({ id, vendorId }: Employee, time: Period, falling: Falling): Promise<void> {
    const coming = commonOf(time, { startsAt: this.clock.now(), endsAt: time.endsAt });
    if (!coming) return;
    const facts = { vendorId, employeeId: id, ...falling };
    const empty = await this.takeShifts(id, coming);
    const left = await this.work.release(id, coming);
    const shifts = empty.map((duty) => ({ ...facts, ...duty, allocationId: null }));
    await this.put(id, [...shifts, ...left.map((work) => ({ ...facts, ...work, rotaId: null }))]);
  }

  /** Gives the times that are empty now. */
  private async takeShifts(employeeId: string, time: Period): Promise<(Period & { readonly rotaId: string })[]> {
    const shifts = await this.book.ofPerson(employeeId, time);
    await this.book.withdraw(shifts);
    for (const { rotaId: id, vendorId, ...shift } of shifts) {
      await this.book.write({ id, vendorId }, shift.role, without<Duty>(shift, time));
    }
    return shifts.flatMap((shift) => {
      const common = commonOf(shift, time);
      return common ? [{ rotaId: shift.rotaId, ...common }] : [];
    });
  }

  private async put(employeeId: string, needs: readonly NewReplanItem[]): Promise<void> {
    if (needs.length === 0) return;
    const items = needs.map((need) => ReplanItem.put(need, this.clock.now()));
    for (const item of items) await this.items.insert(item);
    const heads = await this.items.headsOf(items);
    const ids = items.map(({ id }) => id);
    await this.events.publish(new ReplanNeeded(employeeId, ids, heads));
  }
}
