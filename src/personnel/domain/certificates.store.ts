import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/retry.js';
import { Store } from '../../database/store.js';
import { DomainError } from '../../shared/domain-error.js';
import { certificateView } from '../views/skill-assessment.view.js';
import { Certificate } from './certificate.entity.js';

@Injectable()
export class Certificates extends Store<Certificate> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Certificate, certificateView);
  }

  /** Errors: CERTIFICATE_EXISTS. */
  override insert(certificate: Certificate): Promise<void> {
    return super.insert(certificate).catch((error: unknown) => {
      if (!isUniqueViolation(error, 'certificate_number_key')) throw error;
      throw new DomainError('CERTIFICATE_EXISTS', { path: ['input', 'number'] });
    });
  }
}
