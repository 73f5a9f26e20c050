import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { skillAssessmentView } from '../views/skill-assessment.view.js';
import type { Employee } from './employee.entity.js';
import type { AssessmentSource } from './personnel.enums.js';
import { SkillAssessment } from './skill-assessment.entity.js';

/** What was said of people's skills; the employee's lock keeps two words on one person apart. */
@Injectable()
export class SkillAssessments extends Store<SkillAssessment> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, SkillAssessment, skillAssessmentView);
  }

  /** All that one source has said of one skill of a person. */
  async lockAllOf(
    actor: Actor,
    { id }: Pick<Employee, 'id'>,
    skillId: string,
    source: AssessmentSource,
  ): Promise<SkillAssessment[]> {
    const rows = await this.database.query<{ id: string }>(
      'select id from skill_assessment where employee_id = $1 and skill_id = $2 and source = $3 order by valid_from',
      [id, skillId, source],
    );
    const said: SkillAssessment[] = [];
    for (const row of rows) said.push(await this.lock(actor, row.id));
    return said;
  }
}
