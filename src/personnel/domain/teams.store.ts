import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/retry.js';
import { Store } from '../../database/store.js';
import { DomainError } from '../../shared/domain-error.js';
import { teamView } from '../views/team.view.js';
import { Employee } from './employee.entity.js';
import { EmployeeStatus } from './employee.states.js';
import { Team } from './team.entity.js';

@Injectable()
export class Teams extends Store<Team> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Team, teamView);
  }

  /** Errors: TEAM_NAME_TAKEN. */
  override insert(team: Team): Promise<void> {
    return super.insert(team).catch(nameTaken);
  }

  /** Errors: TEAM_NAME_TAKEN. */
  override save(team: Team): Promise<void> {
    return super.save(team).catch(nameTaken);
  }

  /** How many people are in it, one of them left out when he is named. */
  memberCount({ id: teamId }: Team, without?: string): Promise<number> {
    return this.database.manager.countBy(Employee, { teamId, ...(without ? { id: Not(without) } : {}) });
  }

  /** Ids of those who are not on leave, in their order. */
  async activeMembers({ id: teamId }: Team): Promise<string[]> {
    const where = { teamId, status: EmployeeStatus.ACTIVE };
    const rows = await this.database.manager.find(Employee, { where, select: { id: true }, order: { id: 'ASC' } });
    return rows.map(({ id }) => id);
  }
}

function nameTaken(error: unknown): never {
  if (!isUniqueViolation(error, 'team_name_key')) throw error;
  throw new DomainError('TEAM_NAME_TAKEN', { path: ['input', 'nameRu'] });
}
