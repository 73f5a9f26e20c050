import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import type { View } from '../../reading/view.js';
import { allocationView } from '../views/allocation.view.js';
import { rotaView } from '../views/rota.view.js';
import { absenceView } from '../views/schedule.view.js';
import { Absence } from './absence.entity.js';
import { Allocation } from './allocation.entity.js';
import type { PlannedRow } from './planned-row.js';
import { AllocationStatus } from './planning.states.js';
import { PlanningStatusEvent } from './planning-status-event.entity.js';
import { Rota } from './rota.entity.js';

/** Rows of the planning with the history of their status. */
abstract class PlannedRows<Row extends PlannedRow<string, string>> extends Store<Row> {
  protected constructor(database: Database, clock: Clock, entity: EntityTarget<Row>, view: View) {
    super(database, clock, entity, view);
  }

  override async insert(row: Row): Promise<void> {
    await super.insert(row);
    await this.appendEvents([row]);
  }

  override async insertAll(rows: readonly Row[]): Promise<void> {
    await super.insertAll(rows);
    await this.appendEvents(rows);
  }

  override async save(row: Row): Promise<void> {
    await super.save(row);
    await this.appendEvents([row]);
  }

  override async saveAll(rows: readonly Row[]): Promise<void> {
    await super.saveAll(rows);
    await this.appendEvents(rows);
  }

  private appendEvents(rows: readonly Row[]): Promise<void> {
    const events = rows.flatMap((row) => row.takeEvents());
    return this.append(PlanningStatusEvent, events);
  }
}

@Injectable()
export class Absences extends PlannedRows<Absence> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Absence, absenceView);
  }
}

@Injectable()
export class Rotas extends PlannedRows<Rota> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Rota, rotaView);
  }
}

@Injectable()
export class Allocations extends PlannedRows<Allocation> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Allocation, allocationView);
  }

  /** What the planner has proposed for a team's sprint and nobody has confirmed or moved, locked. */
  lockProposed(teamId: string, sprintId: string): Promise<Allocation[]> {
    return this.lockAll({ teamId, sprintId, status: AllocationStatus.PLANNED, isPinned: false });
  }
}
