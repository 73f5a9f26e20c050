import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { SprintProposed } from '../domain/planning.events.js';
import { mayPlanCapacity } from '../domain/planning.policy.js';
import type { PlannedPart, SprintProposal, SprintWish, TeamMember } from '../domain/sprint-plan.js';
import { proposeSprint } from '../domain/sprint-planner.js';
import { SprintBook } from './sprint-book.js';
import { TeamReader } from './team-reader.js';

/** Proposes who does what in a sprint; a person confirms. */
@Injectable()
export class SprintProposalsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly book: SprintBook,
    private readonly teams: TeamReader,
    private readonly events: Events,
  ) {}

  /**
   * Replaces what was proposed for the team's sprint before; what was confirmed or moved by hand stays.
   * Errors: NOT_FOUND, FORBIDDEN, TEAM_DISBANDED, PLAN_IN_PROGRESS, LIMIT_REACHED.
   */
  propose(actor: Actor, wish: SprintWish): Promise<SprintProposal> {
    return this.database.transaction(async () => {
      allowOnly(mayPlanCapacity(actor, actor));
      const by = { userId: actor.userId, at: this.clock.now() };
      const team = await this.book.open(actor, wish, by);
      const members = await this.teams.read(team, { from: wish.firstDay, to: wish.lastDay });
      const kept = await this.book.kept(wish, idsOf(members));
      const proposal = proposeSprint(wish.items, members, kept);
      const isNew = (part: PlannedPart): boolean => !kept.includes(part);
      const ids = await this.book.write(team, wish, proposal.parts.filter(isNew), by);
      await this.events.publish(new SprintProposed(team.id, wish.sprintId, ids));
      return proposal;
    });
  }
}

function idsOf(members: readonly TeamMember[]): string[] {
  return members.map(({ id }) => id);
}
