import { Injectable } from '@nestjs/common';
import { Events } from '../../events/events.js';
import type { Absence } from '../domain/absence.entity.js';
import type { Employee } from '../domain/employee.entity.js';
import { daysOf } from '../domain/local-days.js';
import { ReplanCause } from '../domain/planning.enums.js';
import { AbsenceApproved, AbsenceRequested } from '../domain/planning.events.js';
import { AbsenceStatus } from '../domain/planning.states.js';
import { Replanning } from '../rota/replanning.js';

/** What follows from an absence that counts. */
@Injectable()
export class AbsenceTaking {
  constructor(
    private readonly replanning: Replanning,
    private readonly events: Events,
  ) {}

  /** Shifts and work of that time need somebody else, in the same transaction (P4). */
  async tell(absence: Absence, employee: Employee): Promise<void> {
    const { id, employeeId, firstDay, lastDay } = absence;
    if (absence.status !== AbsenceStatus.APPROVED) {
      await this.events.publish(new AbsenceRequested(id, employeeId));
      return;
    }
    await this.events.publish(new AbsenceApproved(id, employeeId));
    const time = daysOf(firstDay, lastDay, employee.timeZone);
    await this.replanning.release(employee, time, { cause: ReplanCause.ABSENCE, absenceId: id });
  }
}
