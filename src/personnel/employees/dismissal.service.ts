import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Employee } from '../domain/employee.entity.js';
import { Employees } from '../domain/employees.store.js';
import { EmployeeDeclined, EmployeeDismissed } from '../domain/personnel.events.js';
import { mayEditEmployee } from '../domain/personnel.policy.js';
import type { EmployeeDeclineInput, EmployeeDismissInput } from './employees.inputs.js';
import { Release } from './release.js';
import { todayOf } from './today.js';

/** How people leave, or never come. */
@Injectable()
export class DismissalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly employees: Employees,
    private readonly release: Release,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  decline(actor: Actor, input: EmployeeDeclineInput): Promise<string> {
    return this.database.transaction(async () => {
      const employee = await this.employees.lock(actor, input.employeeId, input.expectedVersion);
      allowOnly(mayEditEmployee(actor, employee));
      employee.decline(input.reason ?? null, { userId: actor.userId, at: this.clock.now() });
      await this.employees.save(employee);
      await this.events.publish(new EmployeeDeclined(employee.id));
      return employee.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION, DISMISSAL_NOT_DUE, EMPLOYED_TO_BEFORE_FROM, GUARD_FAILED (OPEN_ASSIGNMENTS). */
  dismiss(actor: Actor, input: EmployeeDismissInput): Promise<string> {
    return this.database.transaction(async () => {
      const employee = await this.employees.lock(actor, input.employeeId, input.expectedVersion);
      allowOnly(mayEditEmployee(actor, employee));
      const at = this.clock.now();
      employee.dismiss(input.lastDay, input.reason ?? null, { userId: actor.userId, at });
      requireDue(employee, input.lastDay, at);
      await this.release.from(actor, employee, input.lastDay);
      await this.employees.save(employee);
      await this.events.publish(new EmployeeDismissed(employee.id, input.lastDay));
      return employee.id;
    });
  }
}

/** A status is what is: somebody who still works for weeks is not dismissed yet. */
function requireDue(employee: Employee, lastDay: string, now: Date): void {
  if (lastDay > todayOf(employee, now)) throw new DomainError('DISMISSAL_NOT_DUE', { path: ['input', 'lastDay'] });
}
