import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { Allocations } from '../domain/planned-rows.store.js';
import { AllocationCompleted, AllocationConfirmed, AllocationWithdrawn } from '../domain/planning.events.js';
import { mayPlanCapacity } from '../domain/planning.policy.js';
import type { AllocationCompleteInput, AllocationConfirmInput, AllocationWithdrawInput } from './allocations.inputs.js';

/** What becomes of work that was put to people. */
@Injectable()
export class AllocationProgressService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly allocations: Allocations,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  confirm(actor: Actor, input: AllocationConfirmInput): Promise<string> {
    return this.database.transaction(async () => {
      const allocation = await this.allocations.lock(actor, input.allocationId, input.expectedVersion);
      allowOnly(mayPlanCapacity(actor, allocation));
      allocation.confirm({ userId: actor.userId, at: this.clock.now() });
      await this.allocations.save(allocation);
      await this.events.publish(new AllocationConfirmed(allocation.id, allocation.employeeId));
      return allocation.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  complete(actor: Actor, input: AllocationCompleteInput): Promise<string> {
    return this.database.transaction(async () => {
      const allocation = await this.allocations.lock(actor, input.allocationId, input.expectedVersion);
      allowOnly(mayPlanCapacity(actor, allocation));
      allocation.complete({ userId: actor.userId, at: this.clock.now() });
      await this.allocations.save(allocation);
      await this.events.publish(new AllocationCompleted(allocation.id, allocation.employeeId));
      return allocation.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  withdraw(actor: Actor, input: AllocationWithdrawInput): Promise<string> {
    return this.database.transaction(async () => {
      const allocation = await this.allocations.lock(actor, input.allocationId, input.expectedVersion);
      allowOnly(mayPlanCapacity(actor, allocation));
      allocation.withdraw(input.reason ?? null, { userId: actor.userId, at: this.clock.now() });
      await this.allocations.save(allocation);
      await this.events.publish(new AllocationWithdrawn(allocation.id, allocation.employeeId));
      return allocation.id;
    });
  }
}
