import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { DomainError } from '../../shared/domain-error.js';
import { Employee } from '../domain/employee.entity.js';
import { Absences } from '../domain/planned-rows.store.js';
import { AbsenceCancelled, AbsenceRejected } from '../domain/planning.events.js';
import { isHimself, mayDecideAbsence, mayRequestAbsence } from '../domain/planning.policy.js';
import { AbsenceTaking } from './absence-taking.js';
import type { AbsenceApproveInput, AbsenceCancelInput, AbsenceRejectInput } from './absences.inputs.js';

/** What becomes of absences that were asked for. */
@Injectable()
export class AbsenceDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly absences: Absences,
    private readonly taking: AbsenceTaking,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, FOUR_EYES, ILLEGAL_TRANSITION. */
  approve(actor: Actor, input: AbsenceApproveInput): Promise<string> {
    return this.database.transaction(async () => {
      const absence = await this.absences.lock(actor, input.absenceId, input.expectedVersion);
      const employee = await this.personOf(absence.employeeId);
      allowOnly(mayDecideAbsence(actor, absence));
      if (isHimself(actor, employee)) throw new DomainError('FOUR_EYES');
      absence.approve({ userId: actor.userId, at: this.clock.now() });
      await this.absences.save(absence);
      await this.taking.tell(absence, employee);
      return absence.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  reject(actor: Actor, input: AbsenceRejectInput): Promise<string> {
    return this.database.transaction(async () => {
      const absence = await this.absences.lock(actor, input.absenceId, input.expectedVersion);
      allowOnly(mayDecideAbsence(actor, absence));
      absence.reject(input.reason, { userId: actor.userId, at: this.clock.now() });
      await this.absences.save(absence);
      await this.events.publish(new AbsenceRejected(absence.id, absence.employeeId));
      return absence.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  cancel(actor: Actor, input: AbsenceCancelInput): Promise<string> {
    return this.database.transaction(async () => {
      const absence = await this.absences.lock(actor, input.absenceId, input.expectedVersion);
      allowOnly(mayRequestAbsence(actor, await this.personOf(absence.employeeId)));
      absence.cancel(input.reason ?? null, { userId: actor.userId, at: this.clock.now() });
      await this.absences.save(absence);
      await this.events.publish(new AbsenceCancelled(absence.id, absence.employeeId));
      return absence.id;
    });
  }

  private personOf(id: string): Promise<Employee> {
    return this.database.manager.findOneByOrFail(Employee, { id });
  }
}
