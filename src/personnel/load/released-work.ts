import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { requireActor } from '../../access/scope.js';
import { Database } from '../../database/database.js';
import type { Period } from '../domain/duty.js';
import { commonOf } from '../domain/duty.js';
import { daysOf } from '../domain/local-days.js';
import { Allocations } from '../domain/planned-rows.store.js';

interface OpenWork {
  readonly id: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly timeZone: string;
}

/** Work that was given to somebody who will not be there. */
@Injectable()
export class ReleasedWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly allocations: Allocations,
  ) {}

  /** What nobody does now: work that lies wholly in that time is withdrawn, of other work he may still find the time. */
  async release(employeeId: string, time: Period): Promise<(Period & { readonly allocationId: string })[]> {
    const open = await this.database.query<OpenWork>(
      `select a.id, a.first_day::text as "firstDay", a.last_day::text as "lastDay", e.time_zone as "timeZone"
         from allocation a join employee e on e.id = a.employee_id
        where a.employee_id = $1 and a.status in ('PLANNED', 'CONFIRMED') order by a.first_day, a.id`,
      [employeeId],
    );
    const touched = open.flatMap((work) => {
      const window = daysOf(work.firstDay, work.lastDay, work.timeZone);
      const common = commonOf(window, time);
      const isWhole = window.startsAt >= time.startsAt && window.endsAt <= time.endsAt;
      return common ? [{ allocationId: work.id, isWhole, ...common }] : [];
    });
    for (const { allocationId, isWhole } of touched) if (isWhole) await this.withdraw(allocationId);
    return touched.map(({ allocationId, startsAt, endsAt }) => ({ allocationId, startsAt, endsAt }));
  }

  private async withdraw(id: string): Promise<void> {
    const actor = requireActor();
    const allocation = await this.allocations.lock(actor, id);
    allocation.withdraw(null, { userId: actor.userId, at: this.clock.now() });
    await this.allocations.save(allocation);
  }
}
