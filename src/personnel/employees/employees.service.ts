import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { requireKnownZone } from '../../database/time-zones.js';
import { Events } from '../../events/events.js';
import { Employee, type EmployeeFacts } from '../domain/employee.entity.js';
import { Employees } from '../domain/employees.store.js';
import { EmployeeEdited, EmployeeRegistered } from '../domain/personnel.events.js';
import { mayEditEmployee } from '../domain/personnel.policy.js';
import { Accounts } from './accounts.js';
import type { EmployeeEditInput, EmployeeRegisterInput } from './employees.inputs.js';

/** What is known of the people who work for the vendor. */
@Injectable()
export class EmployeesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly employees: Employees,
    private readonly accounts: Accounts,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, VALIDATION_FAILED, USER_NOT_OF_STAFF, PERSONNEL_NUMBER_TAKEN, USER_IS_EMPLOYED. */
  register(actor: Actor, input: EmployeeRegisterInput): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayEditEmployee(actor, actor));
      const facts = await this.factsOf(actor, input);
      const by = { userId: actor.userId, at: this.clock.now() };
      const employee = Employee.register({ ...facts, vendorId: actor.vendorId }, by);
      await this.employees.insert(employee);
      await this.events.publish(new EmployeeRegistered(employee.id));
      return employee.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, EMPLOYEE_DISMISSED, and those of `register`. */
  edit(actor: Actor, input: EmployeeEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const employee = await this.employees.lock(actor, input.employeeId, input.expectedVersion);
      allowOnly(mayEditEmployee(actor, employee));
      employee.edit(await this.factsOf(actor, input));
      await this.employees.save(employee);
      await this.events.publish(new EmployeeEdited(employee.id));
      return employee.id;
    });
  }

  private async factsOf(actor: Actor, input: EmployeeRegisterInput | EmployeeEditInput): Promise<EmployeeFacts> {
    const { name, personnelNumber, timeZone, userId = null } = input;
    await this.accounts.requireOfStaff(actor, userId);
    await requireKnownZone(this.database, timeZone);
    return { name, personnelNumber, timeZone, userId };
  }
}
