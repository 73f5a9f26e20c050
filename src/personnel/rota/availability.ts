import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Duty, Period } from '../domain/duty.js';
import { without } from '../domain/duty.js';
import { EmployeeStatus } from '../domain/employee.states.js';
import { dayAfter, dayBefore } from '../domain/days.js';
import { daysOf } from '../domain/local-days.js';

interface AwayRow {
  readonly id: string;
  readonly timeZone: string;
  readonly status: EmployeeStatus;
  readonly employedFrom: string | null;
  readonly employedTo: string | null;
  readonly absences: readonly { readonly firstDay: string; readonly lastDay: string }[];
}

/** A person's zone, and when he cannot be counted on. */
export interface Presence {
  readonly timeZone: string;
  readonly away: readonly Period[];
}

const EVER: Period = { startsAt: new Date(0), endsAt: new Date('2200-01-01T00:00:00Z') };

/** Who can be counted on when: employed, at work, and not absent. */
@Injectable()
export class Availability {
  constructor(private readonly database: Database) {}

  /** By employee. Somebody who is not there is not of this vendor. */
  async of(vendorId: string, employeeIds: readonly string[], period: Period): Promise<Map<string, Presence>> {
    const rows = await this.database.query<AwayRow>(
      `select e.id, e.time_zone as "timeZone", e.status, e.employed_from::text as "employedFrom",
              e.employed_to::text as "employedTo",
              (select coalesce(json_agg(json_build_object('firstDay', a.first_day, 'lastDay', a.last_day)), '[]')
                 from absence a where a.employee_id = e.id and a.status = 'APPROVED'
                  and a.last_day >= $3::date - 1 and a.first_day <= $4::date + 1) as absences
         from employee e where e.vendor_id = $1 and e.id = any($2)`,
      [vendorId, employeeIds, period.startsAt, period.endsAt],
    );
    return new Map(rows.map((row) => [row.id, { timeZone: row.timeZone, away: awayOf(row) }]));
  }
}

function awayOf({ timeZone, status, employedFrom, employedTo, absences }: AwayRow): Period[] {
  if (status !== EmployeeStatus.ACTIVE || employedFrom === null) return [EVER];
  const before = {
    startsAt: EVER.startsAt,
    endsAt: daysOf(dayBefore(employedFrom), dayBefore(employedFrom), timeZone).endsAt,
  };
  const after = employedTo === null ? [] : [daysOf(dayAfter(employedTo), null, timeZone)];
  return [before, ...after, ...absences.map(({ firstDay, lastDay }) => daysOf(firstDay, lastDay, timeZone))];
}

/** The duties without the time in which people are away. */
export function whenPresent(duties: readonly Duty[], presences: ReadonlyMap<string, Presence>): Duty[] {
  return duties.flatMap((duty) => {
    const away = presences.get(duty.employeeId)?.away ?? [EVER];
    return away.reduce<Duty[]>((left, time) => left.flatMap((each) => without(each, time)), [duty]);
  });
}
