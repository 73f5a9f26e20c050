import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { agreementView } from '../views/agreement.view.js';
import { MaintenanceAgreement } from './maintenance-agreement.entity.js';

@Injectable()
export class Agreements extends Store<MaintenanceAgreement> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, MaintenanceAgreement, agreementView);
  }
}
