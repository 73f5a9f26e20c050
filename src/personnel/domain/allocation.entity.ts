import { Column, Entity, ForeignKey } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import type { Doer } from './employee-status-event.entity.js';
import { PlannedRow } from './planned-row.js';
import { AllocationEvent, allocationStates, AllocationStatus } from './planning.states.js';

/** Whose the work is, and when. */
export interface AllocationPlace {
  readonly employeeId: string;
  readonly minutes: number;
  /** First and last day in the zone of the person, ISO 8601. */
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface NewAllocation extends AllocationPlace {
  readonly vendorId: string;
  readonly workItemId: string;
  readonly sprintId: string | null;
  /** The skill that is needed of him; null = none in particular. */
  readonly skillId: string | null;
}

/** Time of a person that is given to a piece of work. */
@Entity()
export class Allocation extends PlannedRow<AllocationStatus, AllocationEvent> {
  @ForeignKey('Employee')
  @Column('uuid')
  readonly employeeId: string;

  @Column('uuid') readonly workItemId: string;
  @Column('uuid', { nullable: true }) readonly sprintId: string | null;

  @ForeignKey('Skill')
  @Column('uuid', { nullable: true })
  readonly skillId: string | null;

  /** The team for which the planner has proposed it; null: it was given by hand. */
  @ForeignKey('Team')
  @Column('uuid', { nullable: true })
  readonly teamId: string | null;

  @Column('integer') readonly minutes: number;
  @Column('date') readonly firstDay: string;
  @Column('date') readonly lastDay: string;
  @Column({ type: 'enum', enum: AllocationStatus, enumName: 'allocation_status' }) readonly status: AllocationStatus;
  /** Placed by hand: the planner leaves it where it is. */
  @Column('boolean') readonly isPinned: boolean;
  /** Null: it fits; else why it was given all the same (P8). */
  @Column('text', { nullable: true }) readonly overbookingReason: string | null;

  protected readonly states = allocationStates;

  protected get subject() {
    return { allocationId: this.id };
  }

  /** Proposed by the planner. */
  static propose(birth: NewAllocation, teamId: string, by: Doer): Allocation {
    return Object.assign(Allocation.born(birth, false, by), { teamId });
  }

  /** Given by hand. Errors: ALLOCATION_DAYS_INVALID. */
  static give(birth: NewAllocation, by: Doer): Allocation {
    return Allocation.born(birth, true, by);
  }

  private static born(birth: NewAllocation, isPinned: boolean, by: Doer): Allocation {
    requireDays(birth);
    const ages = { version: 1, createdAt: by.at, updatedAt: by.at };
    const facts = { id: newId(), status: AllocationStatus.PLANNED, isPinned, teamId: null, overbookingReason: null };
    const allocation = Object.assign(new Allocation(), birth, facts, ages);
    allocation.begin(AllocationEvent.plan, by);
    return allocation;
  }

  /** To somebody else or to other days, by hand. Errors: ILLEGAL_TRANSITION, ALLOCATION_DAYS_INVALID. */
  relocate({ employeeId, minutes, firstDay, lastDay }: AllocationPlace, by: Doer): void {
    requireDays({ firstDay, lastDay });
    this.move(AllocationEvent.move, by);
    Object.assign(this, { employeeId, minutes, firstDay, lastDay, isPinned: true, overbookingReason: null });
  }

  /** It does not fit and is wanted all the same (P8). */
  overbook(reason: string): void {
    Object.assign(this, { overbookingReason: reason });
  }

  /** Errors: ILLEGAL_TRANSITION. */
  confirm(by: Doer): void {
    this.move(AllocationEvent.confirm, by);
  }

  /** Errors: ILLEGAL_TRANSITION. */
  complete(by: Doer): void {
    this.move(AllocationEvent.complete, by);
  }

  /** Errors: ILLEGAL_TRANSITION. */
  withdraw(reason: string | null, by: Doer): void {
    this.move(AllocationEvent.withdraw, by, reason);
  }
}

function requireDays({ firstDay, lastDay }: Pick<AllocationPlace, 'firstDay' | 'lastDay'>): void {
  if (lastDay < firstDay) throw new DomainError('ALLOCATION_DAYS_INVALID', { path: ['input', 'lastDay'] });
}
