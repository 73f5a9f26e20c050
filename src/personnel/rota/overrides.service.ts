import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { RotaOverride } from '../domain/duty-shift.entity.js';
import { Planning } from './planning.js';
import { ReplanList } from './replan-list.js';
import { RotaOpening } from './rota-opening.js';
import type { RotaOverrideInput } from './rotas.inputs.js';

/** Exceptions from what the layers say. */
@Injectable()
export class OverridesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly opening: RotaOpening,
    private readonly planning: Planning,
    private readonly list: ReplanList,
  ) {}

  /**
   * Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ROTA_RETIRED, PERIOD_INVALID, PLAN_IN_THE_PAST, PLAN_IN_PROGRESS,
   * EMPLOYEE_NOT_AVAILABLE, SHIFT_OVERLAP, REST_TOO_SHORT.
   */
  override(actor: Actor, { rotaId, expectedVersion, ...input }: RotaOverrideInput): Promise<string> {
    return this.database.transaction(async () => {
      const { employeeId, role, startsAt, endsAt, reason } = input;
      await this.planning.requireKnown(actor, employeeId);
      const rota = await this.opening.open(actor, rotaId, expectedVersion);
      const period = this.opening.requirePlannable({ startsAt, endsAt });
      const author = { authorId: actor.userId, createdAt: this.clock.now() };
      const facts = { vendorId: rota.vendorId, rotaId, employeeId, role, reason, ...period, ...author };
      await this.planning.give(rota, RotaOverride.enter(facts));
      await this.list.settleBy(actor, rota, period);
      return rota.id;
    });
  }
}
