import { systemActor } from '../../src/access/actor.js';
import { EmployeesService } from '../../src/personnel/employees/employees.service.js';
import { EmploymentService } from '../../src/personnel/employees/employment.service.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { asSystem } from '../support/actors.js';
import type { TestApp } from '../support/use-app.js';

export interface TestEmployee {
  readonly employeeId: string;
  /** `employee_…` */
  readonly id: string;
  readonly name: string;
}

interface EmployeeWish {
  readonly name?: string;
  readonly timeZone?: string;
  /** The bare id of his account. */
  readonly userId?: string | null;
  readonly employedFrom?: string;
  readonly employedTo?: string | null;
  /** The bare id of the position that he holds from the first day on. */
  readonly positionId?: string | null;
}

/** Somebody who may be hired. */
export async function aCandidate(
  app: TestApp,
  { vendorId }: { vendorId: string },
  { name = 'Иван Сотрудников', timeZone = 'Europe/Moscow', userId = null }: EmployeeWish = {},
): Promise<TestEmployee> {
  const employees = app.nest.get(EmployeesService, { strict: false });
  const birth = { name, timeZone, userId, personnelNumber: newId().slice(-12) };
  const employeeId = await asSystem(vendorId, () => employees.register(systemActor(vendorId), birth));
  return { employeeId, id: toPublicId('employee', employeeId), name };
}

/** Somebody who works for a vendor, since 2020 unless wished otherwise. */
export async function anEmployee(
  app: TestApp,
  vendor: { vendorId: string },
  { employedFrom = '2020-01-01', employedTo = null, positionId = null, ...wish }: EmployeeWish = {},
): Promise<TestEmployee> {
  const employee = await aCandidate(app, vendor, wish);
  const employment = app.nest.get(EmploymentService, { strict: false });
  const { employeeId } = employee;
  const input = { employeeId, employedFrom, employedTo, positionId };
  await asSystem(vendor.vendorId, () => employment.hire(systemActor(vendor.vendorId), input));
  return employee;
}
