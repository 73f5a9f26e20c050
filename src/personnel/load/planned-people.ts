import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { toPublicId } from '../../shared/ids.js';
import { type OpenAssignment, OpenAssignments, type OpenAssignmentSource } from '../employees/open-assignments.js';

interface PlannedRow {
  readonly kind: string;
  readonly prefix: string;
  readonly id: string;
  readonly day: string;
}

/** Shifts and work that still count on a person; nobody is dismissed while there are any (P9). */
@Injectable()
export class PlannedPeople implements OpenAssignmentSource, OnModuleInit {
  constructor(
    private readonly open: OpenAssignments,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.open.register(this);
  }

  async openAssignments(employeeId: string, lastDay: string): Promise<readonly OpenAssignment[]> {
    const rows = await this.database.query<PlannedRow>(
      `select 'DUTY_SHIFT' as kind, 'shift' as prefix, s.id, (s.starts_at at time zone e.time_zone)::date::text as day
         from duty_shift s join employee e on e.id = s.employee_id
        where s.employee_id = $1 and s.withdrawn_at is null and s.ends_at > ($2::date + 1)::timestamp at time zone e.time_zone
       union all
       select 'WORK', 'allocation', a.id, a.first_day::text from allocation a
        where a.employee_id = $1 and a.last_day > $2 and a.status in ('PLANNED', 'CONFIRMED')
        order by day, id limit 100`,
      [employeeId, lastDay],
    );
    return rows.map(({ kind, prefix, id, day }) => ({ kind, id: toPublicId(prefix, id), day }));
  }
}
