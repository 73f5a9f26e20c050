import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import type { Employee } from '../domain/employee.entity.js';
import type { Doer } from '../domain/employee-status-event.entity.js';
import { Employees } from '../domain/employees.store.js';
import {
  EmployeeAssigned,
  EmployeeHired,
  EmployeeSentOnLeave,
  EmployeeWelcomedBack,
  EmploymentLimited,
} from '../domain/personnel.events.js';
import { mayEditEmployee } from '../domain/personnel.policy.js';
import { Assignments } from './assignments.js';
import type {
  EmployeeAssignInput,
  EmployeeHireInput,
  EmployeeLimitEmploymentInput,
  EmployeeSendOnLeaveInput,
  EmployeeWelcomeBackInput,
} from './employees.inputs.js';

/** What happens to people while they work for the vendor. */
@Injectable()
export class EmploymentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly employees: Employees,
    private readonly assignments: Assignments,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION, EMPLOYED_TO_BEFORE_FROM, POSITION_CLOSED. */
  hire(
    actor: Actor,
    { employedFrom, employedTo = null, positionId = null, ...input }: EmployeeHireInput,
  ): Promise<string> {
    return this.change(actor, input, async (employee, by) => {
      await this.assignments.requirePosition(actor, positionId);
      employee.hire({ employedFrom, employedTo }, by);
      await this.employees.save(employee);
      await this.events.publish(new EmployeeHired(employee.id));
      if (positionId !== null) await this.place(actor, employee, positionId, employedFrom);
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, EMPLOYEE_DISMISSED, EMPLOYEE_NOT_EMPLOYED, POSITION_CLOSED, ASSIGNMENT_OUTSIDE_EMPLOYMENT, ASSIGNMENT_BEGINS_THAT_DAY. */
  assign(actor: Actor, { positionId = null, from, ...input }: EmployeeAssignInput): Promise<string> {
    return this.change(actor, input, async (employee) => {
      await this.assignments.requirePosition(actor, positionId);
      employee.requireEmployed();
      await this.place(actor, employee, positionId, from);
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, EMPLOYEE_DISMISSED, EMPLOYEE_NOT_EMPLOYED, EMPLOYED_TO_BEFORE_FROM. */
  limit(actor: Actor, { employedTo = null, ...input }: EmployeeLimitEmploymentInput): Promise<string> {
    return this.change(actor, input, async (employee) => {
      employee.limitEmployment(employedTo);
      await this.employees.save(employee);
      await this.events.publish(new EmploymentLimited(employee.id, employedTo));
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  sendOnLeave(actor: Actor, input: EmployeeSendOnLeaveInput): Promise<string> {
    return this.change(actor, input, async (employee, by) => {
      employee.sendOnLeave(input.reason ?? null, by);
      await this.employees.save(employee);
      await this.events.publish(new EmployeeSentOnLeave(employee.id));
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  welcomeBack(actor: Actor, input: EmployeeWelcomeBackInput): Promise<string> {
    return this.change(actor, input, async (employee, by) => {
      employee.welcomeBack(by);
      await this.employees.save(employee);
      await this.events.publish(new EmployeeWelcomedBack(employee.id));
    });
  }

  private async place(actor: Actor, employee: Employee, positionId: string | null, from: string): Promise<void> {
    await this.assignments.assign(actor, employee, positionId, from);
    await this.events.publish(new EmployeeAssigned(employee.id, positionId, from));
  }

  /** Loads with a lock and allows; the work acts, saves and tells. */
  private change(
    actor: Actor,
    input: EmployeeWelcomeBackInput,
    work: (employee: Employee, by: Doer) => Promise<void>,
  ): Promise<string> {
    return this.database.transaction(async () => {
      const employee = await this.employees.lock(actor, input.employeeId, input.expectedVersion);
      allowOnly(mayEditEmployee(actor, employee));
      await work(employee, { userId: actor.userId, at: this.clock.now() });
      return employee.id;
    });
  }
}
