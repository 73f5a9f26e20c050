import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Employee } from '../domain/employee.entity.js';
import { Employees } from '../domain/employees.store.js';
import { SkillAssessed } from '../domain/personnel.events.js';
import { mayAssess } from '../domain/personnel.policy.js';
import { todayOf } from '../employees/today.js';
import type { EmployeeAssessSkillInput } from './assessments.inputs.js';
import { Statements } from './statements.js';

/** What people can, by day and by who says it. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly employees: Employees,
    private readonly statements: Statements,
    private readonly events: Events,
  ) {}

  /** Gives the employee's id. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, EMPLOYEE_DISMISSED, SKILL_WITHDRAWN, ASSESSMENT_IN_THE_FUTURE, ASSESSMENT_BEGINS_THAT_DAY. */
  assess(actor: Actor, input: EmployeeAssessSkillInput): Promise<string> {
    return this.database.transaction(async () => {
      const { skillId, source, validFrom, level = null } = input;
      const employee = await this.employees.lock(actor, input.employeeId, input.expectedVersion);
      allowOnly(mayAssess(actor, employee, source));
      await this.statements.requireSkill(actor, skillId);
      this.requireKnowable(employee, validFrom);
      await this.statements.state(actor, employee, { skillId, source, level, assessedById: actor.userId }, validFrom);
      await this.events.publish(new SkillAssessed(employee.id, skillId, validFrom));
      return employee.id;
    });
  }

  private requireKnowable(employee: Employee, validFrom: string): void {
    employee.requireNotDismissed();
    if (validFrom <= todayOf(employee, this.clock.now())) return;
    throw new DomainError('ASSESSMENT_IN_THE_FUTURE', { path: ['input', 'validFrom'], details: { validFrom } });
  }
}
