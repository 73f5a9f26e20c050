import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import { toPublicId } from '../../shared/ids.js';
import { namedIn } from '../../shared/references.js';
import { VendorsFace } from '../../vendors/index.js';
import { Employees } from '../domain/employees.store.js';
import type { TeamFacts } from '../domain/team.entity.js';
import { type OpenAssignment, OpenAssignments, type OpenAssignmentSource } from '../employees/open-assignments.js';

/** Who leads a team, and what it works on. Nobody is dismissed who leads one (P9). */
@Injectable()
export class TeamParts implements OpenAssignmentSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly employees: Employees,
    private readonly vendors: VendorsFace,
    private readonly open: OpenAssignments,
  ) {}

  onModuleInit(): void {
    this.open.register(this);
  }

  /** Errors: NOT_FOUND, EMPLOYEE_DISMISSED, EMPLOYEE_NOT_EMPLOYED. */
  async require(actor: Actor, { leadId, productId }: TeamFacts): Promise<void> {
    const lead = leadId === null ? null : await namedIn('leadId', this.employees.lock(actor, leadId));
    if (productId !== null) await this.vendors.requireProduct(actor, productId, ['input', 'productId']);
    lead?.requireEmployed(['input', 'leadId']);
  }

  /** Teams that he leads. */
  async openAssignments(employeeId: string): Promise<OpenAssignment[]> {
    const rows = await this.database.query<{ id: string }>(
      'select id from team where lead_id = $1 and disbanded_at is null order by id',
      [employeeId],
    );
    return rows.map(({ id }) => ({ kind: 'TEAM_LEAD', id: toPublicId('team', id), day: null }));
  }
}
