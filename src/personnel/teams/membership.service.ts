import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { DomainError } from '../../shared/domain-error.js';
import { namedIn } from '../../shared/references.js';
import type { Employee } from '../domain/employee.entity.js';
import { Employees } from '../domain/employees.store.js';
import { mayEditEmployee } from '../domain/personnel.policy.js';
import { EmployeeJoinedTeam } from '../domain/team.events.js';
import type { Team } from '../domain/team.entity.js';
import { Teams } from '../domain/teams.store.js';
import type { EmployeeJoinTeamInput } from './teams.inputs.js';

/** So many people can be planned together. */
const MOST_MEMBERS = 200;

/** Who is in which team. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly database: Database,
    private readonly employees: Employees,
    private readonly teams: Teams,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, EMPLOYEE_DISMISSED, EMPLOYEE_NOT_EMPLOYED, TEAM_DISBANDED, LIMIT_REACHED. */
  join(actor: Actor, { employeeId, expectedVersion, teamId = null }: EmployeeJoinTeamInput): Promise<string> {
    return this.database.transaction(async () => {
      // The team before the person, as everywhere: else two commands could wait for each other.
      const team = teamId === null ? null : await namedIn('teamId', this.teams.lock(actor, teamId));
      const employee = await this.employees.lock(actor, employeeId, expectedVersion);
      allowOnly(mayEditEmployee(actor, employee));
      if (team) await this.requireRoom(team, employee);
      employee.joinTeam(teamId);
      await this.employees.save(employee);
      await this.events.publish(new EmployeeJoinedTeam(employee.id, teamId));
      return employee.id;
    });
  }

  private async requireRoom(team: Team, employee: Employee): Promise<void> {
    const path = ['input', 'teamId'];
    team.requireInUse(path);
    if ((await this.teams.memberCount(team, employee.id)) < MOST_MEMBERS) return;
    throw new DomainError('LIMIT_REACHED', { path, details: { limit: MOST_MEMBERS } });
  }
}
