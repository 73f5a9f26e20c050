import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { SkillLevel } from '../domain/personnel.enums.js';
import type { HeldSkill, TeamMember } from '../domain/sprint-plan.js';
import type { Team } from '../domain/team.entity.js';
import { Teams } from '../domain/teams.store.js';
import { CapacityReader, type Days } from './capacity-reader.js';

interface SkillRow {
  readonly employeeId: string;
  readonly skillId: string;
  readonly level: SkillLevel;
  readonly until: string | null;
}

const LEVELS = Object.values(SkillLevel);

/** What the members of a team can do in a sprint, and for how long. */
@Injectable()
export class TeamReader {
  constructor(
    private readonly database: Database,
    private readonly teams: Teams,
    private readonly capacity: CapacityReader,
  ) {}

  /** Whoever is there on none of the days is no member. */
  async read(team: Team, days: Days): Promise<TeamMember[]> {
    const employeeIds = await this.teams.activeMembers(team);
    const capacity = await this.capacity.of(team.vendorId, employeeIds, days);
    const skills = await this.skillsOf(employeeIds, days);
    return employeeIds.flatMap((id) => {
      const own = capacity.filter(({ employeeId }) => employeeId === id);
      if (own.every(({ isAbsent }) => isAbsent)) return [];
      return [{ id, days: own.map(({ day, minutes }) => ({ day, minutes })), skills: heldBy(id, skills) }];
    });
  }

  /** The levels of the first day; of those that end within the days, the last day on which they hold. */
  private skillsOf(employeeIds: readonly string[], { from, to }: Days): Promise<SkillRow[]> {
    return this.database.query<SkillRow>(
      `select l.employee_id as "employeeId", l.skill_id as "skillId", l.level,
              (select (min(d.day)::date - 1)::text from generate_series($2::date, $3::date, interval '1 day') d(day)
                where not exists (select from effective_skill_levels(d.day::date) h where h.employee_id = l.employee_id
                                     and h.skill_id = l.skill_id and h.level >= l.level)) as until
         from effective_skill_levels($2::date) l where l.employee_id = any($1)`,
      [employeeIds, from, to],
    );
  }
}

function heldBy(id: string, skills: readonly SkillRow[]): Map<string, HeldSkill> {
  const own = skills.filter(({ employeeId }) => employeeId === id);
  return new Map(own.map(({ skillId, level, until }) => [skillId, { level: LEVELS.indexOf(level) + 1, until }]));
}
