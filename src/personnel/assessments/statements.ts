import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Employee } from '../domain/employee.entity.js';
import type { SkillLevel } from '../domain/personnel.enums.js';
import { SkillAssessment, type Statement } from '../domain/skill-assessment.entity.js';
import { SkillAssessments } from '../domain/skill-assessments.store.js';
import { Skills } from '../domain/skills.store.js';
import { placeFrom } from '../domain/succession.js';

type Word = Omit<Statement, 'level'> & { readonly level: SkillLevel | null };

/** The history of what was said of people's skills. The employee must be locked. */
@Injectable()
export class Statements {
  constructor(
    private readonly clock: Clock,
    private readonly assessments: SkillAssessments,
    private readonly skills: Skills,
  ) {}

  /** Errors: NOT_FOUND, SKILL_WITHDRAWN. */
  requireSkill(actor: Actor, skillId: string): Promise<void> {
    return this.skills.requireActive(actor, [skillId], ['input', 'skillId']);
  }

  /** A level from a day on; null: the source states none any more. Errors: ASSESSMENT_BEGINS_THAT_DAY. */
  async state(actor: Actor, employee: Employee, { level, ...word }: Word, validFrom: string): Promise<void> {
    const said = await this.assessments.lockAllOf(actor, employee, word.skillId, word.source);
    const { same, before, validTo } = placeFrom(validFrom, said);
    if (level === null) return this.end(same, before, validFrom);
    const statement: Statement = { ...word, level };
    if (same) {
      same.restate(statement);
      return this.assessments.save(same);
    }
    if (before) await this.end(null, before, validFrom);
    const row = SkillAssessment.state(employee, statement, { validFrom, validTo }, this.clock.now());
    await this.assessments.insert(row);
  }

  private async end(same: SkillAssessment | null, before: SkillAssessment | null, day: string): Promise<void> {
    if (same) throw new DomainError('ASSESSMENT_BEGINS_THAT_DAY', { path: ['input', 'validFrom'] });
    if (!before) return;
    before.endBefore(day);
    await this.assessments.save(before);
  }
}
