import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { DomainError } from '../../shared/domain-error.js';
import { toPublicId } from '../../shared/ids.js';
import type { Duty, Period } from '../domain/duty.js';
import { DutyRule, restOf, USUAL_RULES } from '../domain/duty-rule.entity.js';
import { weeksOf } from '../domain/local-days.js';
import { RestFault, type RestRules, type RestViolation, restViolations } from '../domain/rest-rules.js';
import type { Presence } from './availability.js';

const MOST_TOLD = 20;

/** What a plan asks of people, over a period that is planned. */
export interface Asked {
  readonly period: Period;
  /** All duties of the people concerned, of this plan and of others. */
  readonly duties: readonly Duty[];
  readonly presences: ReadonlyMap<string, Presence>;
}

/** Whether a plan leaves people the rest that is theirs (P1). */
@Injectable()
export class RestCheck {
  constructor(private readonly database: Database) {}

  /** Errors: SHIFT_OVERLAP, REST_TOO_SHORT, with who, when and how much. */
  async require(vendorId: string, asked: Asked): Promise<void> {
    const rules = restOf((await this.database.manager.findOneBy(DutyRule, { vendorId })) ?? USUAL_RULES);
    const violations = [...asked.presences.keys()].flatMap((employeeId) => violationsOf(employeeId, asked, rules));
    if (violations.length === 0) return;
    const isOverlap = violations.some(({ fault }) => fault === RestFault.OVERLAP);
    const told = violations.slice(0, MOST_TOLD).map((each) => ({
      ...each,
      employeeId: toPublicId('employee', each.employeeId),
    }));
    throw new DomainError(isOverlap ? 'SHIFT_OVERLAP' : 'REST_TOO_SHORT', { details: { violations: told } });
  }
}

/** What was too little before the plan, elsewhere, is not its fault. */
function violationsOf(employeeId: string, { period, duties, presences }: Asked, rules: RestRules): RestViolation[] {
  const own = duties.filter((duty) => duty.employeeId === employeeId);
  const weeks = weeksOf(period, presences.get(employeeId)?.timeZone ?? 'UTC');
  const touches = ({ startsAt, endsAt }: Period): boolean => startsAt <= period.endsAt && endsAt >= period.startsAt;
  return restViolations(own, weeks, rules).filter(touches);
}
