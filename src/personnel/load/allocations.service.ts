import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { Allocation } from '../domain/allocation.entity.js';
import { Allocations } from '../domain/planned-rows.store.js';
import { AllocationGiven, AllocationMoved } from '../domain/planning.events.js';
import { mayPlanCapacity } from '../domain/planning.policy.js';
import type { AllocationGiveInput, AllocationMoveInput } from './allocations.inputs.js';
import { Placing } from './placing.js';

/** Work that is put to people by hand. */
@Injectable()
export class AllocationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly allocations: Allocations,
    private readonly placing: Placing,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, ALLOCATION_DAYS_INVALID, PERIOD_INVALID, EMPLOYEE_NOT_AVAILABLE, OVERBOOKED, LIMIT_REACHED. */
  give(actor: Actor, input: AllocationGiveInput): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayPlanCapacity(actor, actor));
      const { employeeId, workItemId, minutes, firstDay, lastDay, sprintId = null, skillId = null } = input;
      const place = { employeeId, minutes, firstDay, lastDay };
      await this.placing.requireSomebody(actor, place, skillId);
      const birth = { vendorId: actor.vendorId, workItemId, sprintId, skillId, ...place };
      const allocation = Allocation.give(birth, { userId: actor.userId, at: this.clock.now() });
      await this.allocations.insert(allocation);
      await this.placing.settle(allocation, input.overbookingReason ?? null);
      await this.events.publish(new AllocationGiven(allocation.id, employeeId));
      return allocation.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION, ALLOCATION_DAYS_INVALID, PERIOD_INVALID, EMPLOYEE_NOT_AVAILABLE, OVERBOOKED, LIMIT_REACHED. */
  move(actor: Actor, input: AllocationMoveInput): Promise<string> {
    return this.database.transaction(async () => {
      const allocation = await this.allocations.lock(actor, input.allocationId, input.expectedVersion);
      allowOnly(mayPlanCapacity(actor, allocation));
      const { employeeId, minutes, firstDay, lastDay } = input;
      const place = { employeeId, minutes, firstDay, lastDay };
      await this.placing.requireSomebody(actor, place, null);
      allocation.relocate(place, { userId: actor.userId, at: this.clock.now() });
      await this.allocations.save(allocation);
      await this.placing.settle(allocation, input.overbookingReason ?? null);
      await this.events.publish(new AllocationMoved(allocation.id, employeeId));
      return allocation.id;
    });
  }
}
