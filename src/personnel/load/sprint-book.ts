import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { Allocation } from '../domain/allocation.entity.js';
import type { Doer } from '../domain/employee-status-event.entity.js';
import { Allocations } from '../domain/planned-rows.store.js';
import type { PlannedPart, SprintWish, TeamMember } from '../domain/sprint-plan.js';
import { PlanningLock } from '../rota/planning-lock.js';
import { AllocationBook } from './allocation-book.js';
import { TeamReader } from './team-reader.js';

const MOST_PEOPLE = 200;
const MOST_ITEMS = 1_000;

/** What a sprint has got so far, and what is written into it. */
@Injectable()
export class SprintBook {
  constructor(
    private readonly lock: PlanningLock,
    private readonly allocations: Allocations,
    private readonly work: AllocationBook,
    private readonly teams: TeamReader,
  ) {}

  /** Takes the sprint, and takes back what was proposed before. Errors: PLAN_IN_PROGRESS, LIMIT_REACHED. */
  async open(actor: Actor, { sprintId, employeeIds, items }: SprintWish, by: Doer): Promise<void> {
    if (employeeIds.length > MOST_PEOPLE) throw new DomainError('LIMIT_REACHED', { details: { limit: MOST_PEOPLE } });
    if (items.length > MOST_ITEMS) throw new DomainError('LIMIT_REACHED', { details: { limit: MOST_ITEMS } });
    await this.lock.take('sprint', actor.vendorId);
    for (const id of await this.allocations.proposedFor(sprintId)) {
      const proposed = await this.allocations.lock(actor, id);
      proposed.withdraw(null, by);
      await this.allocations.save(proposed);
    }
  }

  /** What people have in these days already: it stays as it is and counts first. */
  async kept({ firstDay, lastDay, employeeIds }: SprintWish): Promise<PlannedPart[]> {
    const work = await this.work.in(employeeIds, { from: firstDay, to: lastDay });
    return work.map(({ workItemId, skillId, employeeId, minutes }) => ({
      itemId: workItemId,
      skillId: skillId ?? '',
      employeeId,
      minutes,
    }));
  }

  team(actor: Actor, { firstDay, lastDay, employeeIds }: SprintWish): Promise<TeamMember[]> {
    return this.teams.read(actor.vendorId, employeeIds, { from: firstDay, to: lastDay });
  }

  /** Gives the ids of what was written. */
  async write(actor: Actor, wish: SprintWish, parts: readonly PlannedPart[], by: Doer): Promise<string[]> {
    const { sprintId, firstDay, lastDay } = wish;
    const ids: string[] = [];
    for (const { itemId: workItemId, ...part } of parts) {
      const birth = { vendorId: actor.vendorId, sprintId, firstDay, lastDay, workItemId, ...part };
      const allocation = Allocation.propose(birth, by);
      await this.allocations.insert(allocation);
      ids.push(allocation.id);
    }
    return ids;
  }
}
