import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import { RotaOverride } from '../domain/duty-shift.entity.js';
import { CoverageGuard } from './coverage-guard.js';
import { Planning } from './planning.js';
import { ReplanList } from './replan-list.js';
import { RotaOpening } from './rota-opening.js';
import type { RotaOverrideInput } from './rotas.inputs.js';

/** Exceptions from what the layers say. */
@Injectable()
export class OverridesService {
  constructor(
    private readonly database: Database,
    private readonly opening: RotaOpening,
    private readonly planning: Planning,
    private readonly guard: CoverageGuard,
    private readonly list: ReplanList,
  ) {}

  /**
   * Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ROTA_RETIRED, PERIOD_INVALID, PLAN_IN_THE_PAST, PLAN_IN_PROGRESS,
   * EMPLOYEE_NOT_AVAILABLE, SHIFT_OVERLAP, REST_TOO_SHORT, GUARD_FAILED (COVERAGE_GAP) when it makes one.
   */
  override(actor: Actor, { rotaId, expectedVersion, gapReason = null, ...input }: RotaOverrideInput): Promise<string> {
    return this.database.transaction(async () => {
      const { employeeId, role, startsAt, endsAt, reason } = input;
      await this.planning.requireKnown(actor, employeeId);
      const rota = await this.opening.open(actor, rotaId, expectedVersion);
      const period = this.opening.requirePlannable({ startsAt, endsAt });
      const { userId: authorId, at: createdAt } = this.opening.doer(actor);
      const facts = { vendorId: rota.vendorId, rotaId, employeeId, role, reason, ...period, authorId, createdAt };
      const before = await this.guard.look(actor, rota);
      await this.planning.give(rota, RotaOverride.enter(facts));
      await this.guard.requireNoNewGap(actor, rota, before, gapReason);
      await this.list.settleBy(actor, rota, period);
      return rota.id;
    });
  }
}
