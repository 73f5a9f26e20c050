import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { dayAfter } from '../domain/days.js';
import { Employee } from '../domain/employee.entity.js';
import { daysOf } from '../domain/local-days.js';
import { ReplanCause } from '../domain/planning.enums.js';
import { Replanning } from './replanning.js';

/** Takes people out of plans when they go, for good or for a time that nobody knows. */
@Injectable()
export class Departures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly replanning: Replanning,
  ) {}

  /** Nobody counts on him after a day (YYYY-MM-DD). */
  async after(employeeId: string, lastDay: string): Promise<void> {
    const employee = await this.employee(employeeId);
    const time = daysOf(dayAfter(lastDay), null, employee.timeZone);
    await this.replanning.release(employee, time, { cause: ReplanCause.DISMISSAL, absenceId: null });
  }

  /** Nobody counts on him from now on. */
  async now(employeeId: string): Promise<void> {
    const employee = await this.employee(employeeId);
    const { endsAt } = daysOf('2000-01-01', null, employee.timeZone);
    const time = { startsAt: this.clock.now(), endsAt };
    await this.replanning.release(employee, time, { cause: ReplanCause.LEAVE, absenceId: null });
  }

  private employee(id: string): Promise<Employee> {
    return this.database.manager.findOneByOrFail(Employee, { id });
  }
}
