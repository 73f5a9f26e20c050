import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/retry.js';
import { Store } from '../../database/store.js';
import { DomainError } from '../../shared/domain-error.js';
import { roleRequirementView } from '../views/role-requirement.view.js';
import { RoleRequirement } from './role-requirement.entity.js';

@Injectable()
export class RoleRequirements extends Store<RoleRequirement> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, RoleRequirement, roleRequirementView);
  }

  /** Errors: REQUIREMENT_EXISTS. */
  override insert(requirement: RoleRequirement): Promise<void> {
    return super.insert(requirement).catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      throw new DomainError('REQUIREMENT_EXISTS');
    });
  }
}
