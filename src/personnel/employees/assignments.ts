import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { DomainError } from '../../shared/domain-error.js';
import { toPublicId } from '../../shared/ids.js';
import { namedIn } from '../../shared/references.js';
import type { Employee } from '../domain/employee.entity.js';
import { PositionAssignment } from '../domain/position-assignment.entity.js';
import { PositionAssignments } from '../domain/position-assignments.store.js';
import { Positions } from '../domain/positions.store.js';
import { placeFrom } from '../domain/succession.js';
import { type OpenAssignment, OpenAssignments, type OpenAssignmentSource } from './open-assignments.js';

/** Who holds which position on which day. The employee must be locked. */
@Injectable()
export class Assignments implements OpenAssignmentSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assignments: PositionAssignments,
    private readonly positions: Positions,
    private readonly open: OpenAssignments,
  ) {}

  onModuleInit(): void {
    this.open.register(this);
  }

  /** The position, if one is named, is there to be held. Errors: NOT_FOUND, POSITION_CLOSED. */
  async requirePosition(actor: Actor, positionId: string | null): Promise<void> {
    if (positionId === null) return;
    const position = await namedIn('positionId', this.positions.lock(actor, positionId));
    position.requireOpen(['input', 'positionId']);
  }

  /** Null: he holds none from that day on. Errors: ASSIGNMENT_OUTSIDE_EMPLOYMENT, ASSIGNMENT_BEGINS_THAT_DAY. */
  async assign(actor: Actor, employee: Employee, positionId: string | null, from: string): Promise<void> {
    requireWithinEmployment(employee, from);
    const { same, before, validTo } = placeFrom(from, await this.assignments.lockAllOf(actor, employee));
    if (same) return this.replace(same, positionId);
    if (before?.positionId === positionId) return;
    if (before) await this.end(before, from);
    if (positionId === null) return;
    const days = { validFrom: from, validTo };
    await this.assignments.insert(PositionAssignment.assign(employee, positionId, days, this.clock.now()));
  }

  /** His positions end with his employment. */
  async endOn(actor: Actor, employee: Employee, lastDay: string): Promise<void> {
    const assignments = await this.assignments.lockAllOf(actor, employee);
    for (const row of assignments.filter(({ validTo }) => validTo === null || validTo > lastDay)) {
      row.endOn(lastDay);
      await this.assignments.save(row);
    }
  }

  /** Positions that he was to take over later. */
  async openAssignments(employeeId: string, lastDay: string): Promise<OpenAssignment[]> {
    const rows = await this.database.query<{ id: string; day: string }>(
      `select id, to_char(valid_from, 'YYYY-MM-DD') as day from position_assignment
        where employee_id = $1 and valid_from > $2::date order by valid_from`,
      [employeeId, lastDay],
    );
    return rows.map(({ id, day }) => ({ kind: 'POSITION', id: toPublicId('assignment', id), day }));
  }

  private async replace(row: PositionAssignment, positionId: string | null): Promise<void> {
    if (positionId === null) throw new DomainError('ASSIGNMENT_BEGINS_THAT_DAY', { path: ['input', 'from'] });
    row.replaceBy(positionId);
    await this.assignments.save(row);
  }

  private async end(row: PositionAssignment, day: string): Promise<void> {
    row.endBefore(day);
    await this.assignments.save(row);
  }
}

function requireWithinEmployment({ employedFrom, employedTo }: Employee, day: string): void {
  if (employedFrom !== null && day >= employedFrom && (employedTo === null || day <= employedTo)) return;
  throw new DomainError('ASSIGNMENT_OUTSIDE_EMPLOYMENT', {
    path: ['input', 'from'],
    details: { employedFrom, employedTo: employedTo ?? '…' },
  });
}
