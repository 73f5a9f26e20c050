import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { positionAssignmentView } from '../views/employee.view.js';
import type { Employee } from './employee.entity.js';
import { PositionAssignment } from './position-assignment.entity.js';

/** Who holds which position; the employee's lock keeps two changes of one person apart. */
@Injectable()
export class PositionAssignments extends Store<PositionAssignment> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, PositionAssignment, positionAssignmentView);
  }

  /** All that the person has held, holds and will hold, by day. */
  async lockAllOf(actor: Actor, { id }: Pick<Employee, 'id'>): Promise<PositionAssignment[]> {
    const rows = await this.database.query<{ id: string }>(
      'select id from position_assignment where employee_id = $1 order by valid_from',
      [id],
    );
    const assignments: PositionAssignment[] = [];
    for (const row of rows) assignments.push(await this.lock(actor, row.id));
    return assignments;
  }
}
