import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { serviceOfferingView } from '../views/service-offering.view.js';
import { ServiceOffering } from './service-offering.entity.js';

@Injectable()
export class ServiceOfferings extends Store<ServiceOffering> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, ServiceOffering, serviceOfferingView);
  }
}
