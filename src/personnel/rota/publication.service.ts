import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { Rotas } from '../domain/planned-rows.store.js';
import { RotaPublished, RotaUnpublished } from '../domain/planning.events.js';
import { CoverageGuard } from './coverage-guard.js';
import { RotaOpening } from './rota-opening.js';
import type { RotaPublishInput, RotaUnpublishInput } from './rotas.inputs.js';

/** From when on the shifts of a rota count, and from when on no longer. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly database: Database,
    private readonly opening: RotaOpening,
    private readonly rotas: Rotas,
    private readonly guard: CoverageGuard,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, PLAN_IN_PROGRESS, ROTA_RETIRED, ILLEGAL_TRANSITION, GUARD_FAILED (COVERAGE_GAP). */
  publish(actor: Actor, { rotaId, expectedVersion, gapReason = null }: RotaPublishInput): Promise<string> {
    return this.database.transaction(async () => {
      const rota = await this.opening.open(actor, rotaId, expectedVersion);
      rota.publish(gapReason, this.opening.doer(actor));
      await this.rotas.save(rota);
      await this.guard.requireCovered(actor, rota, gapReason);
      await this.events.publish(new RotaPublished(rota.id));
      return rota.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, PLAN_IN_PROGRESS, ROTA_RETIRED, ILLEGAL_TRANSITION. */
  unpublish(actor: Actor, { rotaId, expectedVersion, reason }: RotaUnpublishInput): Promise<string> {
    return this.database.transaction(async () => {
      const rota = await this.opening.open(actor, rotaId, expectedVersion);
      rota.unpublish(reason, this.opening.doer(actor));
      await this.rotas.save(rota);
      await this.events.publish(new RotaUnpublished(rota.id));
      return rota.id;
    });
  }
}
