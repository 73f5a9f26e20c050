import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { type Duty, type Period, without } from '../domain/duty.js';
import { DutyShift } from '../domain/duty-shift.entity.js';
import type { DutyRole } from '../domain/planning.enums.js';

/** Longer than any rest that is asked for, so that what lies beyond cannot matter to a plan. */
const MARGIN_DAYS = 9;
/** Nobody plans beyond. */
const FAR_OFF = new Date('2200-01-01T00:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

/** What is to be on duty for a role of a rota, instead of what is. */
export interface Rewriting {
  readonly role: DutyRole;
  readonly before: readonly DutyShift[];
  readonly after: readonly Duty[];
}

type OfRota = { readonly id: string; readonly vendorId: string };

/** The shifts that are planned; a change withdraws shifts and writes others. */
@Injectable()
export class ShiftBook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Shifts of a rota in a period and some days around it. */
  ofRota({ id: rotaId }: OfRota, period: Period): Promise<DutyShift[]> {
    return this.planned(widened(period), { rotaId });
  }

  /** Shifts that people have in other rotas, in a period and some days around it. */
  elsewhere({ id }: OfRota, employeeIds: readonly string[], period: Period): Promise<DutyShift[]> {
    return this.planned(widened(period), { rotaId: Not(id), employeeId: In(employeeIds) });
  }

  /** Shifts of a person in a period, in all rotas. */
  ofPerson(employeeId: string, period: Period): Promise<DutyShift[]> {
    return this.planned(period, { employeeId });
  }

  /** Withdraws what is no longer planned; what stays as it is keeps its id. */
  async withdraw(shifts: readonly DutyShift[]): Promise<void> {
    if (shifts.length === 0) return;
    const at = this.clock.now();
    const ids = shifts.map(({ id }) => id);
    await this.database.query('update duty_shift set withdrawn_at = $1 where id = any($2)', [at, ids]);
    for (const id of ids) {
      const [before, after] = [{ withdrawnAt: null }, { withdrawnAt: at }];
      this.database.noteChange({ entity: 'DutyShift', id, before, after });
    }
  }

  async write(rota: OfRota, role: DutyRole, duties: readonly Duty[]): Promise<void> {
    if (duties.length === 0) return;
    const shifts = duties.map((duty) => DutyShift.plan(rota, role, duty, this.clock.now()));
    await this.database.manager.insert(DutyShift, shifts);
    for (const { id, ...after } of shifts) {
      this.database.noteChange({ entity: 'DutyShift', id, before: null, after });
    }
  }

  /** Nobody is on duty for a rota any more; what has been done of a shift stays. */
  async endFrom(rota: OfRota, at: Date): Promise<void> {
    const ahead = { startsAt: at, endsAt: FAR_OFF };
    const coming = await this.planned(ahead, { rotaId: rota.id });
    await this.withdraw(coming);
    for (const shift of coming) await this.write(rota, shift.role, without<Duty>(shift, ahead));
  }

  /** Both roles at once: who changes from one to the other is never in both. */
  async rewrite(rota: OfRota, rewritings: readonly Rewriting[]): Promise<void> {
    for (const { before, after } of rewritings) await this.withdraw(before.filter((shift) => !isIn(after, shift)));
    for (const { role, before, after } of rewritings) {
      await this.write(
        rota,
        role,
        after.filter((duty) => !isIn(before, duty)),
      );
    }
  }

  private planned({ startsAt, endsAt }: Period, where: FindOptionsWhere<DutyShift>): Promise<DutyShift[]> {
    const time = { startsAt: LessThan(endsAt), endsAt: MoreThan(startsAt), withdrawnAt: IsNull() };
    return this.database.manager.find(DutyShift, { where: { ...where, ...time }, order: { startsAt: 'ASC' } });
  }
}

function widened({ startsAt, endsAt }: Period): Period {
  const margin = MARGIN_DAYS * DAY;
  return { startsAt: new Date(startsAt.getTime() - margin), endsAt: new Date(endsAt.getTime() + margin) };
}

function isIn(duties: readonly Duty[], wanted: Duty): boolean {
  return duties.some(
    ({ employeeId, startsAt, endsAt }) =>
      employeeId === wanted.employeeId &&
      startsAt.getTime() === wanted.startsAt.getTime() &&
      endsAt.getTime() === wanted.endsAt.getTime(),
  );
}
