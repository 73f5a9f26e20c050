import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { StaffingNormDeclared, StaffingNormEdited, StaffingNormWithdrawn } from '../domain/planning.events.js';
import { mayEditNorms } from '../domain/planning.policy.js';
import { StaffingNorms } from '../domain/planning.store.js';
import { type NormFacts, StaffingNorm } from '../domain/staffing-norm.entity.js';
import { NormParts } from './norm-parts.js';
import type {
  StaffingNormDeclareInput,
  StaffingNormEditInput,
  StaffingNormWithdrawInput,
} from './staffing-norms.inputs.js';

/** What posts there are, and what they ask for. */
@Injectable()
export class StaffingNormsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly norms: StaffingNorms,
    private readonly parts: NormParts,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, NORM_HOURS_INVALID, SKILL_WITHDRAWN. */
  declare(actor: Actor, input: StaffingNormDeclareInput): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayEditNorms(actor, actor));
      const facts = factsOf(input);
      await this.parts.requireNamed(actor, facts, input.skills ?? []);
      const norm = StaffingNorm.declare(actor.vendorId, facts, this.clock.now());
      await this.norms.insert(norm);
      await this.parts.declareSkills(norm, input.skills ?? []);
      await this.events.publish(new StaffingNormDeclared(norm.id));
      return norm.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, NORM_WITHDRAWN, NORM_HOURS_INVALID, SKILL_WITHDRAWN. */
  edit(actor: Actor, input: StaffingNormEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const norm = await this.norms.lock(actor, input.staffingNormId, input.expectedVersion);
      allowOnly(mayEditNorms(actor, norm));
      const facts = factsOf(input);
      await this.parts.requireNamed(actor, facts, input.skills ?? []);
      norm.edit(facts);
      await this.norms.save(norm);
      await this.parts.declareSkills(norm, input.skills ?? []);
      await this.events.publish(new StaffingNormEdited(norm.id));
      return norm.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, NORM_WITHDRAWN, GUARD_FAILED (NO_ROTA). */
  withdraw(actor: Actor, input: StaffingNormWithdrawInput): Promise<string> {
    return this.database.transaction(async () => {
      const norm = await this.norms.lock(actor, input.staffingNormId, input.expectedVersion);
      allowOnly(mayEditNorms(actor, norm));
      await this.parts.requireNoRota(norm);
      norm.withdraw(this.clock.now());
      await this.norms.save(norm);
      await this.events.publish(new StaffingNormWithdrawn(norm.id));
      return norm.id;
    });
  }
}

function factsOf(input: StaffingNormDeclareInput): NormFacts {
  const { process, positionId, posts, coverage, weeklyHours, absenceBp, basis } = input;
  const { productId = null, calendarId = null, coveredHours = null } = input;
  return { process, productId, positionId, posts, coverage, calendarId, coveredHours, weeklyHours, absenceBp, basis };
}
