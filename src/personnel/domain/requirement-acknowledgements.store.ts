import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/retry.js';
import { Store } from '../../database/store.js';
import { DomainError } from '../../shared/domain-error.js';
import { acknowledgementView } from '../views/acknowledgement.view.js';
import { RequirementAcknowledgement } from './requirement-acknowledgement.entity.js';

@Injectable()
export class RequirementAcknowledgements extends Store<RequirementAcknowledgement> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, RequirementAcknowledgement, acknowledgementView);
  }

  /** Errors: ALREADY_ACKNOWLEDGED. */
  override insert(acknowledgement: RequirementAcknowledgement): Promise<void> {
    return super.insert(acknowledgement).catch((error: unknown) => {
      if (!isUniqueViolation(error, 'requirement_acknowledgement_key')) throw error;
      throw new DomainError('ALREADY_ACKNOWLEDGED');
    });
  }
}
