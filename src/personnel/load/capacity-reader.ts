import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { capacityOf, type DayFacts } from '../domain/day-capacity.js';
import { USUAL_RULES } from '../domain/duty-rule.entity.js';

/** A day of a person: what he can be planned for, and why it is not more. */
export interface CapacityDay {
  readonly employeeId: string;
  readonly day: string;
  /** Minutes that he can be planned for. */
  readonly minutes: number;
  readonly dutyMinutes: number;
  /** Absent, on leave, or not employed. */
  readonly isAbsent: boolean;
}

interface FactsRow extends DayFacts {
  readonly employeeId: string;
}

/** Whole local days, both included, ISO 8601. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** One row for each person and day, in their order; a person's day is a day in his zone. */
const FACTS = `
  select e.id as "employeeId", d.day::date::text as day, s.minutes_per_weekday as "minutesPerWeekday",
         coalesce(s.availability_bp, 0) as "availabilityBp", c.kind, c.replaced_day::text as "replacedDay",
         e.status <> 'ACTIVE' or d.day::date not between e.employed_from and coalesce(e.employed_to, 'infinity')
           or exists (select 1 from absence a where a.employee_id = e.id and a.status = 'APPROVED'
                         and d.day::date between a.first_day and a.last_day) as "isAbsent",
         coalesce((select floor(sum(extract(epoch from least(t.ends_at, (d.day::date + 1)::timestamp at time zone e.time_zone)
                                         - greatest(t.starts_at, d.day::date::timestamp at time zone e.time_zone))) / 60)::int
                     from duty_shift t join rota r on r.id = t.rota_id
                    where t.employee_id = e.id and t.withdrawn_at is null and t.role = 'PRIMARY' and r.status = 'PUBLISHED'
                      and t.starts_at < (d.day::date + 1)::timestamp at time zone e.time_zone
                      and t.ends_at > d.day::date::timestamp at time zone e.time_zone), 0) as "dutyMinutes",
         case when exists (select 1 from position_assignment p join staffing_norm n on n.position_id = p.position_id
                            where p.employee_id = e.id and n.process = 'SUPPORT_L3' and n.withdrawn_at is null
                              and d.day::date between p.valid_from and coalesce(p.valid_to, 'infinity'))
              then coalesce((select u.reserved_bp from duty_rule u where u.vendor_id = e.vendor_id), $5) else 0 end as "reservedBp"
    from employee e cross join generate_series($3::date, $4::date, interval '1 day') d(day)
    left join lateral (select w.minutes_per_weekday, w.availability_bp from work_schedule w
                        where w.employee_id = e.id and w.valid_from <= d.day order by w.valid_from desc limit 1) s on true
    left join production_calendar_day c on c.vendor_id = e.vendor_id and c.day = d.day
   where e.vendor_id = $1 and e.id = any($2)
   order by e.id, d.day`;

/** How much people can be planned for. */
@Injectable()
export class CapacityReader {
  constructor(private readonly database: Database) {}

  /** By person and day, read with one statement in the open transaction. */
  async of(vendorId: string, employeeIds: readonly string[], { from, to }: Days): Promise<CapacityDay[]> {
    const values = [vendorId, employeeIds, from, to, USUAL_RULES.reservedBp];
    const facts = await this.database.query<FactsRow>(FACTS, values);
    return facts.map((row) => {
      const { employeeId, day, dutyMinutes, isAbsent } = row;
      return { employeeId, day, dutyMinutes, isAbsent, minutes: capacityOf(row) };
    });
  }
}

/** The capacity of one person between two days, for the interval rule. */
export function between(days: readonly CapacityDay[]): (from: string, to: string) => number {
  return (from, to) =>
    days.filter(({ day }) => day >= from && day <= to).reduce((sum, { minutes }) => sum + minutes, 0);
}
