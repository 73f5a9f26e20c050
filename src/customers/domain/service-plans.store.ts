import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { servicePlanView } from '../views/service-plan.view.js';
import { ServicePlan } from './service-plan.entity.js';

@Injectable()
export class ServicePlans extends Store<ServicePlan> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, ServicePlan, servicePlanView);
  }
}
