import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { RotaPlanned } from '../domain/planning.events.js';
import { CoverageGuard } from './coverage-guard.js';
import { Planning } from './planning.js';
import { RotaOpening } from './rota-opening.js';
import type { RotaPlanInput } from './rotas.inputs.js';

/** Makes the roster of a period from what the rota says. */
@Injectable()
export class RosterService {
  constructor(
    private readonly database: Database,
    private readonly opening: RotaOpening,
    private readonly planning: Planning,
    private readonly guard: CoverageGuard,
    private readonly events: Events,
  ) {}

  /**
   * Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ROTA_RETIRED, PERIOD_INVALID, PLAN_IN_THE_PAST, PLAN_IN_PROGRESS,
   * LIMIT_REACHED, SHIFT_OVERLAP, REST_TOO_SHORT, GUARD_FAILED (COVERAGE_GAP).
   */
  plan(actor: Actor, { rotaId, expectedVersion, from, to, gapReason = null }: RotaPlanInput): Promise<string> {
    return this.database.transaction(async () => {
      const rota = await this.opening.open(actor, rotaId, expectedVersion);
      const period = this.opening.requirePlannable({ startsAt: from, endsAt: to });
      await this.planning.fill(rota, period);
      await this.guard.requireCovered(actor, rota, gapReason);
      await this.events.publish(new RotaPlanned(rota.id, from.toISOString(), to.toISOString()));
      return rota.id;
    });
  }
}
