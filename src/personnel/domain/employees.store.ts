import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/retry.js';
import { Store } from '../../database/store.js';
import { DomainError } from '../../shared/domain-error.js';
import { employeeView } from '../views/employee.view.js';
import { Employee } from './employee.entity.js';
import { EmployeeStatusEvent } from './employee-status-event.entity.js';

const TAKEN = {
  employee_number_key: ['PERSONNEL_NUMBER_TAKEN', 'personnelNumber'],
  employee_user_key: ['USER_IS_EMPLOYED', 'userId'],
} as const;

/** Employees with the history of their status. */
@Injectable()
export class Employees extends Store<Employee> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Employee, employeeView);
  }

  /** Errors: PERSONNEL_NUMBER_TAKEN, USER_IS_EMPLOYED. */
  override async insert(employee: Employee): Promise<void> {
    await super.insert(employee).catch(nameTaken);
    await this.append(EmployeeStatusEvent, employee.takeEvents());
  }

  /** Errors: PERSONNEL_NUMBER_TAKEN, USER_IS_EMPLOYED. */
  override async save(employee: Employee): Promise<void> {
    await super.save(employee).catch(nameTaken);
    await this.append(EmployeeStatusEvent, employee.takeEvents());
  }
}

function nameTaken(error: unknown): never {
  const found = Object.entries(TAKEN).find(([constraint]) => isUniqueViolation(error, constraint));
  if (!found) throw error;
  const [, [code, field]] = found;
  throw new DomainError(code, { path: ['input', field] });
}
