import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { CustomersFace } from '../../customers/index.js';
import { Database } from '../../database/database.js';
import { DomainError } from '../../shared/domain-error.js';
import { toPublicId } from '../../shared/ids.js';
import { namedIn } from '../../shared/references.js';
import type { Employee } from '../domain/employee.entity.js';
import { Employees } from '../domain/employees.store.js';
import type { Trainee } from '../domain/training-record.entity.js';
import { type OpenAssignment, OpenAssignments, type OpenAssignmentSource } from '../employees/open-assignments.js';

/** Exactly one of them is wanted. */
export interface NamedTrainee {
  readonly contactId?: string | null;
  readonly employeeId?: string | null;
}

/** The people whom a training binds together. */
@Injectable()
export class Trainees implements OpenAssignmentSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly customers: CustomersFace,
    private readonly employees: Employees,
    private readonly open: OpenAssignments,
  ) {}

  onModuleInit(): void {
    this.open.register(this);
  }

  /** Exactly one person. Errors: NOT_FOUND, TRAINEE_NOT_ONE, EMPLOYEE_DISMISSED. */
  async require(actor: Actor, { contactId = null, employeeId = null }: NamedTrainee): Promise<Trainee> {
    const path = ['input', 'contactId'];
    const contact = contactId === null ? null : await this.customers.requireContact(actor, contactId, path);
    const employee = employeeId === null ? null : await this.employee(actor, 'employeeId', employeeId);
    employee?.requireNotDismissed(['input', 'employeeId']);
    if (contact && employeeId === null) {
      return { contactId: contact.contactId, customerId: contact.customerId, employeeId };
    }
    if (!contact && employeeId !== null) return { contactId: null, customerId: null, employeeId };
    throw new DomainError('TRAINEE_NOT_ONE', { path });
  }

  /** Errors: NOT_FOUND. */
  employee(actor: Actor, field: string, employeeId: string): Promise<Employee> {
    return namedIn(field, this.employees.lock(actor, employeeId));
  }

  /** Trainings that he is to examine. */
  async openAssignments(employeeId: string): Promise<OpenAssignment[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from training_record where examiner_id = $1 and status in ('ASSIGNED', 'IN_PROGRESS') order by id`,
      [employeeId],
    );
    return rows.map(({ id }) => ({ kind: 'EXAMINATION', id: toPublicId('training', id), day: null }));
  }
}
