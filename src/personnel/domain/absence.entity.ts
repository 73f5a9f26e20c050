import { Column, Entity, ForeignKey } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import type { Doer } from './employee-status-event.entity.js';
import { PlannedRow } from './planned-row.js';
import { AbsenceKind } from './planning.enums.js';
import { AbsenceEvent, absenceStates, AbsenceStatus } from './planning.states.js';

export interface NewAbsence {
  readonly vendorId: string;
  readonly employeeId: string;
  readonly kind: AbsenceKind;
  /** First and last day in the zone of the person, ISO 8601. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Whole days on which somebody does not work. */
@Entity()
export class Absence extends PlannedRow<AbsenceStatus, AbsenceEvent> {
  @ForeignKey('Employee')
  @Column('uuid')
  readonly employeeId: string;

  @Column({ type: 'enum', enum: AbsenceKind, enumName: 'absence_kind' }) readonly kind: AbsenceKind;
  @Column('date') readonly firstDay: string;
  @Column('date') readonly lastDay: string;
  @Column({ type: 'enum', enum: AbsenceStatus, enumName: 'absence_status' }) readonly status: AbsenceStatus;

  protected readonly states = absenceStates;

  protected get subject() {
    return { absenceId: this.id };
  }

  /** Asked for; it counts once it is approved. Errors: ABSENCE_DAYS_INVALID. */
  static request(birth: NewAbsence, by: Doer): Absence {
    return Absence.born(birth, AbsenceStatus.REQUESTED, AbsenceEvent.request, by);
  }

  /** Known and not to be discussed: an illness, or what the planner himself lays down. Errors: ABSENCE_DAYS_INVALID. */
  static enter(birth: NewAbsence, by: Doer): Absence {
    return Absence.born(birth, AbsenceStatus.APPROVED, AbsenceEvent.enter, by);
  }

  private static born(birth: NewAbsence, status: AbsenceStatus, event: AbsenceEvent, by: Doer): Absence {
    if (birth.lastDay < birth.firstDay) throw new DomainError('ABSENCE_DAYS_INVALID', { path: ['input', 'lastDay'] });
    const ages = { version: 1, createdAt: by.at, updatedAt: by.at };
    const absence = Object.assign(new Absence(), birth, { id: newId(), status }, ages);
    absence.begin(event, by);
    return absence;
  }

  /** Errors: ILLEGAL_TRANSITION. */
  approve(by: Doer): void {
    this.move(AbsenceEvent.approve, by);
  }

  /** Errors: ILLEGAL_TRANSITION. */
  reject(reason: string, by: Doer): void {
    this.move(AbsenceEvent.reject, by, reason);
  }

  /** Errors: ILLEGAL_TRANSITION. */
  cancel(reason: string | null, by: Doer): void {
    this.move(AbsenceEvent.cancel, by, reason);
  }
}
