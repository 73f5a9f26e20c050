import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Period } from '../domain/duty.js';
import type { Doer } from '../domain/employee-status-event.entity.js';
import { Rotas } from '../domain/planned-rows.store.js';
import { mayPlanRota } from '../domain/planning.policy.js';
import type { Rota } from '../domain/rota.entity.js';
import { PlanningLock } from './planning-lock.js';

/** What is over stays as it was; nobody plans longer than this at once. */
const LONGEST_PLAN_DAYS = 366;
const DAY = 24 * 60 * 60 * 1000;

/** How whoever plans gets hold of a rota: alone. */
@Injectable()
export class RotaOpening {
  constructor(
    private readonly lock: PlanningLock,
    private readonly rotas: Rotas,
    private readonly clock: Clock,
  ) {}

  /** Errors: PLAN_IN_PROGRESS, NOT_FOUND, STALE_VERSION, FORBIDDEN, ROTA_RETIRED. */
  async open(actor: Actor, rotaId: string, expectedVersion?: number | null): Promise<Rota> {
    await this.lock.take('rota', rotaId);
    const rota = await this.rotas.lock(actor, rotaId, expectedVersion);
    allowOnly(mayPlanRota(actor, rota));
    rota.requireInUse();
    return rota;
  }

  /** Errors: PERIOD_INVALID, PLAN_IN_THE_PAST. */
  requirePlannable({ startsAt, endsAt }: Period): Period {
    const length = endsAt.getTime() - startsAt.getTime();
    if (length <= 0 || length > LONGEST_PLAN_DAYS * DAY) {
      throw new DomainError('PERIOD_INVALID', { path: ['input'], details: { days: LONGEST_PLAN_DAYS } });
    }
    const now = this.clock.now();
    if (startsAt < now) throw new DomainError('PLAN_IN_THE_PAST', { path: ['input'], details: { now } });
    return { startsAt, endsAt };
  }

  /** Who does it, and when. */
  doer({ userId }: Actor): Doer {
    return { userId, at: this.clock.now() };
  }
}
