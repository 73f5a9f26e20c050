import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { OpenAssignments, type OpenAssignmentSource } from './employees/open-assignments.js';
import { Staff } from './employees/staff.js';
import { Administrators } from './training/administrators.js';
import type { SprintProposal, SprintWish } from './domain/sprint-plan.js';
import { SprintProposalsService } from './load/sprint-proposals.service.js';

/** A person of the staff, as far as other modules need him. */
export interface EmployeeRef {
  readonly employeeId: string;
  /** His account; null without one. */
  readonly userId: string | null;
  /** IANA; his days are days there. */
  readonly timeZone: string;
}

/** What other modules may ask of personnel. */
@Injectable()
export class PersonnelFace {
  constructor(
    private readonly staff: Staff,
    private readonly open: OpenAssignments,
    private readonly administrators: Administrators,
    private readonly sprints: SprintProposalsService,
  ) {}

  /** Somebody who is employed and not on leave on a day (YYYY-MM-DD). Errors: NOT_FOUND, EMPLOYEE_NOT_AT_WORK, with the path given. */
  async requireAtWork(actor: Actor, employeeId: string, day: string, path?: readonly string[]): Promise<EmployeeRef> {
    const { id, userId, timeZone } = await this.staff.requireAtWork(actor, employeeId, day, path);
    return { employeeId: id, userId, timeZone };
  }

  /**
   * Proposes who of a team does what in a sprint, and writes it down as allocations that a person confirms; what was
   * confirmed or moved by hand stays. Work and sprint are named by ids of the caller's. What says not what it needs
   * goes to the pool of the team. Errors: NOT_FOUND, FORBIDDEN, TEAM_DISBANDED, PLAN_IN_PROGRESS, LIMIT_REACHED (1,000 items).
   */
  proposeSprint(actor: Actor, wish: SprintWish): Promise<SprintProposal> {
    return this.sprints.propose(actor, wish);
  }

  /** From now on nobody is dismissed whom this part of Steward still counts on. */
  countOnPeople(source: OpenAssignmentSource): void {
    this.open.register(source);
  }

  /** True when the customer has an administrator who has passed, and studied, what the product asks of him, and it counts at a moment (C-21 to C-24). */
  hasTrainedAdministrator(customerId: string, productId: string, at: Date): Promise<boolean> {
    return this.administrators.hasTrained(customerId, productId, at);
  }
}
