import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { Allocation } from '../domain/allocation.entity.js';
import type { Doer } from '../domain/employee-status-event.entity.js';
import { Allocations } from '../domain/planned-rows.store.js';
import type { PlannedPart, SprintWish } from '../domain/sprint-plan.js';
import type { Team } from '../domain/team.entity.js';
import { Teams } from '../domain/teams.store.js';
import { PlanningLock } from '../rota/planning-lock.js';
import { AllocationBook } from './allocation-book.js';
import { TeamPool } from './team-pool.js';

const MOST_ITEMS = 1_000;

/** What a team's sprint has got so far, and what is written into it. */
@Injectable()
export class SprintBook {
  constructor(
    private readonly lock: PlanningLock,
    private readonly teams: Teams,
    private readonly allocations: Allocations,
    private readonly work: AllocationBook,
    private readonly pool: TeamPool,
  ) {}

  /** Takes the team, and takes back what was proposed before. Errors: NOT_FOUND, TEAM_DISBANDED, PLAN_IN_PROGRESS, LIMIT_REACHED. */
  async open(actor: Actor, { teamId, sprintId, items }: SprintWish, by: Doer): Promise<Team> {
    if (items.length > MOST_ITEMS) throw new DomainError('LIMIT_REACHED', { details: { limit: MOST_ITEMS } });
    await this.lock.take('sprint', teamId);
    const team = await this.teams.lock(actor, teamId);
    team.requireInUse();
    const proposed = await this.allocations.lockProposed(teamId, sprintId);
    for (const allocation of proposed) allocation.withdraw(null, by);
    await this.allocations.saveAll(proposed);
    return team;
  }

  /** What people have in these days already: it stays as it is and counts first. */
  async kept({ firstDay, lastDay }: SprintWish, employeeIds: readonly string[]): Promise<PlannedPart[]> {
    const work = await this.work.in(employeeIds, { from: firstDay, to: lastDay });
    return work.map(({ workItemId, skillId, employeeId, minutes }) => ({
      itemId: workItemId,
      skillId: skillId ?? '',
      employeeId,
      minutes,
    }));
  }

  /** Gives the ids of what was written. What says not what it needs is left to the team (P7). */
  async write(team: Team, wish: SprintWish, parts: readonly PlannedPart[], by: Doer): Promise<string[]> {
    const { sprintId, firstDay, lastDay, items } = wish;
    const allocations = parts.map(({ itemId: workItemId, ...part }) => {
      const birth = { vendorId: team.vendorId, sprintId, firstDay, lastDay, workItemId, ...part };
      return Allocation.propose(birth, team.id, by);
    });
    await this.allocations.insertAll(allocations);
    const unestimated = items.filter(({ needs }) => needs.length === 0).map(({ id }) => id);
    await this.pool.replace(team, sprintId, unestimated, by.at);
    return allocations.map(({ id }) => id);
  }
}
