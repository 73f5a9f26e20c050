import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { DomainError } from '../../shared/domain-error.js';
import { mayEditTeam } from '../domain/personnel.policy.js';
import { TeamDisbanded, TeamEdited, TeamFormed } from '../domain/team.events.js';
import { Team, type TeamFacts } from '../domain/team.entity.js';
import { Teams } from '../domain/teams.store.js';
import { TeamParts } from './team-parts.js';
import type { TeamDisbandInput, TeamEditInput, TeamFormInput } from './teams.inputs.js';

/** What teams there are. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly teams: Teams,
    private readonly parts: TeamParts,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, EMPLOYEE_DISMISSED, EMPLOYEE_NOT_EMPLOYED, TEAM_NAME_TAKEN. */
  form(actor: Actor, input: TeamFormInput): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayEditTeam(actor, actor));
      const facts = factsOf(input);
      await this.parts.require(actor, facts);
      const team = Team.form(actor.vendorId, facts, this.clock.now());
      await this.teams.insert(team);
      await this.events.publish(new TeamFormed(team.id));
      return team.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, EMPLOYEE_DISMISSED, EMPLOYEE_NOT_EMPLOYED, TEAM_DISBANDED, TEAM_NAME_TAKEN. */
  edit(actor: Actor, { teamId, expectedVersion, ...input }: TeamEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const team = await this.teams.lock(actor, teamId, expectedVersion);
      allowOnly(mayEditTeam(actor, team));
      const facts = factsOf(input);
      await this.parts.require(actor, facts);
      team.edit(facts);
      await this.teams.save(team);
      await this.events.publish(new TeamEdited(team.id));
      return team.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, TEAM_DISBANDED, TEAM_HAS_MEMBERS. */
  disband(actor: Actor, { teamId, expectedVersion }: TeamDisbandInput): Promise<string> {
    return this.database.transaction(async () => {
      const team = await this.teams.lock(actor, teamId, expectedVersion);
      allowOnly(mayEditTeam(actor, team));
      team.disband(this.clock.now());
      const count = await this.teams.memberCount(team);
      if (count > 0) throw new DomainError('TEAM_HAS_MEMBERS', { details: { count } });
      await this.teams.save(team);
      await this.events.publish(new TeamDisbanded(team.id));
      return team.id;
    });
  }
}

function factsOf({ nameRu, nameEn = null, leadId = null, productId = null }: TeamFormInput): TeamFacts {
  return { nameRu, nameEn, leadId, productId };
}
