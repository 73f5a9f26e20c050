import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { DomainError } from '../../shared/domain-error.js';
import type { RoleRequirement } from '../domain/role-requirement.entity.js';
import { RoleRequirements } from '../domain/role-requirements.store.js';
import type { Trainee } from '../domain/training-record.entity.js';
import { Staff } from '../employees/staff.js';
import { type NamedTrainee, Trainees } from '../training/trainees.js';

/** Who studies a document, which one, and on which day it is. */
@Injectable()
export class Readers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly requirements: RoleRequirements,
    private readonly trainees: Trainees,
    private readonly staff: Staff,
  ) {}

  /** Errors: NOT_FOUND. */
  requirement(actor: Actor, id: string): Promise<RoleRequirement> {
    return this.requirements.lock(actor, id);
  }

  /** Errors: EMPLOYEE_RECORD_MISSING. */
  async himself(actor: Actor): Promise<Trainee> {
    const { contactId, customerId, userId } = actor;
    if (contactId !== null && customerId !== null) return { contactId, customerId, employeeId: null };
    const employee = userId === null ? null : await this.staff.withAccount(actor, userId);
    if (!employee) throw new DomainError('EMPLOYEE_RECORD_MISSING');
    return { contactId: null, customerId: null, employeeId: employee.id };
  }

  /** Errors: NOT_FOUND, TRAINEE_NOT_ONE, EMPLOYEE_DISMISSED. */
  named(actor: Actor, people: NamedTrainee): Promise<Trainee> {
    return this.trainees.require(actor, people);
  }

  /** Where the product of the document is supported. */
  async today({ productId }: RoleRequirement): Promise<string> {
    const [row] = await this.database.query<{ today: string }>('select day_of_product($1, $2)::text as today', [
      productId,
      this.clock.now(),
    ]);
    if (!row) throw new Error(`There is no product ${productId}`);
    return row.today;
  }
}
