import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { namedIn } from '../../shared/references.js';
import { Absence } from '../domain/absence.entity.js';
import type { Employee } from '../domain/employee.entity.js';
import { Employees } from '../domain/employees.store.js';
import { Absences } from '../domain/planned-rows.store.js';
import { AbsenceKind } from '../domain/planning.enums.js';
import { mayDecideAbsence, mayRequestAbsence } from '../domain/planning.policy.js';
import { AbsenceTaking } from './absence-taking.js';
import type { AbsenceEnterInput, AbsenceRequestInput } from './absences.inputs.js';

/** How it becomes known that somebody will not be there. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly employees: Employees,
    private readonly absences: Absences,
    private readonly taking: AbsenceTaking,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, EMPLOYEE_DISMISSED, ABSENCE_DAYS_INVALID. */
  request(actor: Actor, input: AbsenceRequestInput): Promise<string> {
    return this.database.transaction(async () => {
      const employee = await this.personOf(actor, input.employeeId);
      allowOnly(mayRequestAbsence(actor, employee));
      const by = { userId: actor.userId, at: this.clock.now() };
      const birth = birthOf(input, employee);
      const isTold = input.kind === AbsenceKind.SICK;
      const absence = isTold ? Absence.enter(birth, by) : Absence.request(birth, by);
      await this.absences.insert(absence);
      await this.taking.tell(absence, employee);
      return absence.id;
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, EMPLOYEE_DISMISSED, ABSENCE_DAYS_INVALID. */
  enter(actor: Actor, input: AbsenceEnterInput): Promise<string> {
    return this.database.transaction(async () => {
      const employee = await this.personOf(actor, input.employeeId);
      allowOnly(mayDecideAbsence(actor, employee));
      const absence = Absence.enter(birthOf(input, employee), { userId: actor.userId, at: this.clock.now() });
      await this.absences.insert(absence);
      await this.taking.tell(absence, employee);
      return absence.id;
    });
  }

  private async personOf(actor: Actor, employeeId: string): Promise<Employee> {
    const employee = await namedIn('employeeId', this.employees.lock(actor, employeeId));
    employee.requireNotDismissed(['input', 'employeeId']);
    return employee;
  }
}

function birthOf({ employeeId, kind, firstDay, lastDay }: AbsenceRequestInput, { vendorId }: Employee) {
  return { vendorId, employeeId, kind, firstDay, lastDay };
}
