import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { dutyRuleView, replanItemView, staffingNormView } from '../views/rota.view.js';
import { productionCalendarView, workScheduleView } from '../views/schedule.view.js';
import { DutyRule } from './duty-rule.entity.js';
import { ProductionCalendar } from './production-calendar.entity.js';
import { ReplanItem } from './replan-item.entity.js';
import { StaffingNorm } from './staffing-norm.entity.js';
import { WorkSchedule } from './work-schedule.entity.js';

@Injectable()
export class WorkSchedules extends Store<WorkSchedule> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, WorkSchedule, workScheduleView);
  }
}

@Injectable()
export class ProductionCalendars extends Store<ProductionCalendar> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, ProductionCalendar, productionCalendarView);
  }
}

@Injectable()
export class StaffingNorms extends Store<StaffingNorm> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, StaffingNorm, staffingNormView);
  }
}

@Injectable()
export class DutyRuleStore extends Store<DutyRule> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, DutyRule, dutyRuleView);
  }
}

@Injectable()
export class ReplanItems extends Store<ReplanItem> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, ReplanItem, replanItemView);
  }

  /** The accounts of those who answer for the rotas concerned. */
  async headsOf(items: readonly ReplanItem[]): Promise<string[]> {
    const rotaIds = items.flatMap(({ rotaId }) => (rotaId === null ? [] : [rotaId]));
    const rows = await this.database.query<{ id: string }>(
      'select distinct head_id as id from rota where id = any($1) and head_id is not null',
      [rotaIds],
    );
    return rows.map(({ id }) => id);
  }
}
