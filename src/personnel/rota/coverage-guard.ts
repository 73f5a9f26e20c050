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

/** The gaps that were ahead at a moment. */
export interface GapsAhead {
  readonly since: Date;
  readonly gaps: readonly Gap[];
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
    await this.requireNoNewGap(actor, rota, { since: this.clock.now(), gaps: [] }, reason);
  }

  /** The gaps before a change; of a draft nobody asks. */
  async look(actor: Actor, rota: Rota): Promise<GapsAhead> {
    const since = this.clock.now();
    return { since, gaps: rota.isPublished ? await this.gapsAhead(actor, rota, since) : [] };
  }

  /** After a change: no gap but those that were there before. Errors: as `requireCovered`. */
  async requireNoNewGap(actor: Actor, rota: Rota, before: GapsAhead, reason: string | null): Promise<void> {
    if (!rota.isPublished) return;
    const after = await this.gapsAhead(actor, rota, before.since);
    const gaps = after.filter((gap) => !before.gaps.some((known) => isWithin(gap, known)));
    if (gaps.length === 0) return;
    if (reason === null) throw new DomainError('GUARD_FAILED', { details: { guard: 'COVERAGE_GAP', gaps } });
    allowOnly(mayOverrideGap(actor, rota));
  }

  private async gapsAhead(actor: Actor, { normId }: Rota, since: Date): Promise<readonly Gap[]> {
    const until = new Date(since.getTime() + GUARDED_DAYS * DAY);
    const statement = gapsOfPost(actor, normId, { startsAt: since, endsAt: until });
    const [row] = await this.database.query<{ gaps: readonly Gap[] }>(statement.text, statement.values);
    return row?.gaps ?? [];
  }
}

/** True when at that time as many people were missing before. Instants are texts of one form. */
function isWithin(gap: Gap, { startsAt, endsAt, people }: Gap): boolean {
  return startsAt <= gap.startsAt && endsAt >= gap.endsAt && people <= gap.people;
}
