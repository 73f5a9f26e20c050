import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Employee } from '../domain/employee.entity.js';
import { Accounts } from './accounts.js';
import { Assignments } from './assignments.js';
import { OpenAssignments } from './open-assignments.js';

/** Lets a person go from all that he does. */
@Injectable()
export class Release {
  constructor(
    private readonly assignments: Assignments,
    private readonly open: OpenAssignments,
    private readonly accounts: Accounts,
  ) {}

  /** His position and his account end with him; whatever else counts on him stands in the way (P9). Errors: GUARD_FAILED, FORBIDDEN. */
  async from(actor: Actor, employee: Employee, lastDay: string): Promise<void> {
    const open = await this.open.after(employee.id, lastDay);
    if (open.length > 0) {
      throw new DomainError('GUARD_FAILED', { details: { guard: 'OPEN_ASSIGNMENTS', assignments: open } });
    }
    await this.assignments.endOn(actor, employee, lastDay);
    await this.accounts.closeOf(actor, employee);
  }
}
