import { Injectable } from '@nestjs/common';
import { allowOnly, type Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/retry.js';
import { DomainError } from '../../shared/domain-error.js';
import { mayEditAgreement } from '../domain/customers.policy.js';
import { ServicePlan, type ServicePlanNames } from '../domain/service-plan.entity.js';
import { ServicePlans } from '../domain/service-plans.store.js';
import type { ServicePlanCreateInput, ServicePlanRenameInput } from './service-plans.inputs.js';

@Injectable()
export class ServicePlansService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: ServicePlans,
  ) {}

  /** Errors: FORBIDDEN, SERVICE_PLAN_CODE_TAKEN. */
  async create(actor: Actor, input: ServicePlanCreateInput): Promise<string> {
    allowOnly(mayEditAgreement(actor, actor));
    const birth = { ...namesOf(input), vendorId: actor.vendorId, code: input.code };
    const plan = ServicePlan.create(birth, this.clock.now());
    try {
      await this.database.transaction(() => this.plans.insert(plan));
    } catch (error) {
      if (!isUniqueViolation(error, 'service_plan_code_key')) throw error;
      throw new DomainError('SERVICE_PLAN_CODE_TAKEN', { path: ['input', 'code'] });
    }
    return plan.id;
  }

  /** Errors: NOT_FOUND, FORBIDDEN, STALE_VERSION. */
  rename(actor: Actor, input: ServicePlanRenameInput): Promise<string> {
    return this.database.transaction(async () => {
      const plan = await this.plans.lock(actor, input.servicePlanId, input.expectedVersion);
      allowOnly(mayEditAgreement(actor, plan));
      plan.rename(namesOf(input));
      await this.plans.save(plan);
      return plan.id;
    });
  }
}

function namesOf(input: ServicePlanCreateInput | ServicePlanRenameInput): ServicePlanNames {
  const { nameRu, nameEn, descriptionRu, descriptionEn } = input;
  return { nameRu, nameEn, descriptionRu: descriptionRu ?? null, descriptionEn: descriptionEn ?? null };
}
