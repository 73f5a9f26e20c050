import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { DutyRule } from '../domain/duty-rule.entity.js';
import { DutyRulesDeclared } from '../domain/planning.events.js';
import { mayEditNorms } from '../domain/planning.policy.js';
import { DutyRuleStore } from '../domain/planning.store.js';
import type { DutyRulesDeclareInput } from './staffing-norms.inputs.js';

/** What every plan of the vendor keeps. */
@Injectable()
export class DutyRulesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rules: DutyRuleStore,
    private readonly events: Events,
  ) {}

  /** Errors: FORBIDDEN. */
  declare(actor: Actor, { restBetweenMinutes, weeklyRestMinutes, reservedBp }: DutyRulesDeclareInput): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayEditNorms(actor, actor));
      const rule = await this.ruleOf(actor);
      rule.redeclare({ restBetweenMinutes, weeklyRestMinutes, reservedBp });
      await this.rules.save(rule);
      await this.events.publish(new DutyRulesDeclared(rule.id));
      return rule.id;
    });
  }

  /** The vendor's row, locked; with the usual rules when there was none. */
  private async ruleOf(actor: Actor): Promise<DutyRule> {
    const { vendorId } = actor;
    const known = await this.database.manager.findOneBy(DutyRule, { vendorId });
    if (known) return this.rules.lock(actor, known.id);
    const rule = DutyRule.declare(vendorId, this.clock.now());
    await this.rules.insert(rule);
    return rule;
  }
}
