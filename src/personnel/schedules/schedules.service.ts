import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { WorkScheduleAgreed } from '../domain/planning.events.js';
import { mayPlanCapacity } from '../domain/planning.policy.js';
import { WorkSchedules } from '../domain/planning.store.js';
import { Employees } from '../domain/employees.store.js';
import { WorkSchedule } from '../domain/work-schedule.entity.js';
import type { WorkScheduleAgreeInput } from './schedules.inputs.js';

/** How much people work. */
@Injectable()
export class SchedulesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly employees: Employees,
    private readonly schedules: WorkSchedules,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, EMPLOYEE_DISMISSED. */
  agree(actor: Actor, input: WorkScheduleAgreeInput): Promise<string> {
    return this.database.transaction(async () => {
      const { employeeId, validFrom, minutesPerWeekday, availabilityBp } = input;
      const employee = await this.employees.lock(actor, employeeId);
      allowOnly(mayPlanCapacity(actor, employee));
      employee.requireNotDismissed(['input', 'employeeId']);
      const { vendorId } = employee;
      const facts = { vendorId, employeeId, validFrom, minutesPerWeekday, availabilityBp };
      const id = await this.write(actor, WorkSchedule.agree(facts, this.clock.now()));
      await this.events.publish(new WorkScheduleAgreed(employeeId, validFrom));
      return id;
    });
  }

  /** The employee's lock keeps two plans of one day apart. */
  private async write(actor: Actor, wanted: WorkSchedule): Promise<string> {
    const { employeeId, validFrom } = wanted;
    const [known] = await this.database.query<{ id: string }>(
      'select id from work_schedule where employee_id = $1 and valid_from = $2',
      [employeeId, validFrom],
    );
    if (!known) {
      await this.schedules.insert(wanted);
      return wanted.id;
    }
    const schedule = await this.schedules.lock(actor, known.id);
    schedule.correct(wanted);
    await this.schedules.save(schedule);
    return schedule.id;
  }
}
