import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { namedIn } from '../../shared/references.js';
import type { Employee } from '../domain/employee.entity.js';
import { Employees } from '../domain/employees.store.js';
import { Skills } from '../domain/skills.store.js';

/** The person and the skill that a certificate binds together. */
@Injectable()
export class CertifiedPeople {
  constructor(
    private readonly employees: Employees,
    private readonly skills: Skills,
  ) {}

  /** Locks the person. Errors: NOT_FOUND, SKILL_WITHDRAWN. */
  async require(actor: Actor, employeeId: string, skillId: string): Promise<Employee> {
    const employee = await namedIn('employeeId', this.employees.lock(actor, employeeId));
    await this.skills.requireActive(actor, [skillId], ['input', 'skillId']);
    return employee;
  }
}
