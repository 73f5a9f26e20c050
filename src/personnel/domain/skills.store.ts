import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/retry.js';
import { Store } from '../../database/store.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import { skillView } from '../views/skill.view.js';
import { Skill } from './skill.entity.js';

@Injectable()
export class Skills extends Store<Skill> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Skill, skillView);
  }

  /** Errors: SKILL_CODE_TAKEN. */
  override insert(skill: Skill): Promise<void> {
    return super.insert(skill).catch((error: unknown) => {
      if (!isUniqueViolation(error, 'skill_code_key')) throw error;
      throw new DomainError('SKILL_CODE_TAKEN', { path: ['input', 'code'] });
    });
  }

  /** Skills in use that the actor's vendor has. Errors: NOT_FOUND, SKILL_WITHDRAWN, with the path given. */
  async requireActive({ vendorId }: Actor, ids: readonly string[], path: readonly string[]): Promise<void> {
    const wanted = [...new Set(ids)];
    const found = await this.database.manager.findBy(Skill, { id: In(wanted), vendorId });
    if (found.length < wanted.length) throw notFound(path);
    for (const skill of found) skill.requireActive(path);
  }
}
