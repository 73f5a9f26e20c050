import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { DomainError } from '../../shared/domain-error.js';
import { mayOverrideGap } from '../domain/planning.policy.js';
import type { Rota } from '../domain/rota.entity.js';
import { gapsOfPost } from '../views/coverage.js';

const GUARDED_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

/** Time in which too few people are on duty, as the statement gives it. */
interface Gap {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly seconds: number;
  readonly people: number;
}

/** What is published keeps its post: no time of the next 14 days is without the people that it asks for. */
@Injectable()
export class CoverageGuard {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Errors: GUARD_FAILED (COVERAGE_GAP) with the gaps, unless there is a reason; FORBIDDEN when the reason is not his to give. */
  async requireCovered(actor: Actor, rota: Rota, reason: string | null): Promise<void> {
    if (!rota.isPublished) return;
    const gaps = await this.gapsAhead(actor, rota);
    if (gaps.length === 0) return;
    if (reason === null) throw new DomainError('GUARD_FAILED', { details: { guard: 'COVERAGE_GAP', gaps } });
    allowOnly(mayOverrideGap(actor, rota));
  }

  private async gapsAhead(actor: Actor, { normId }: Rota): Promise<readonly Gap[]> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + GUARDED_DAYS * DAY);
    const statement = gapsOfPost(actor, normId, { startsAt: now, endsAt: until });
    const [row] = await this.database.query<{ gaps: readonly Gap[] }>(statement.text, statement.values);
    return row?.gaps ?? [];
  }
}
