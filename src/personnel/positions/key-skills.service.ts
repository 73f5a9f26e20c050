import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { DomainError } from '../../shared/domain-error.js';
import { PositionClosed, PositionSkillsDeclared } from '../domain/personnel.events.js';
import { mayEditPosition } from '../domain/personnel.policy.js';
import type { KeySkill } from '../domain/position-skill.entity.js';
import { Positions } from '../domain/positions.store.js';
import { Skills } from '../domain/skills.store.js';
import type { KeySkillInput, PositionCloseInput, PositionDeclareSkillsInput } from './positions.inputs.js';

/** What posts ask of their people, and their end. */
@Injectable()
export class KeySkillsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly positions: Positions,
    private readonly skills: Skills,
    private readonly events: Events,
  ) {}

  /** Gives the position's id. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, POSITION_CLOSED, SKILL_WITHDRAWN. */
  declare(actor: Actor, input: PositionDeclareSkillsInput): Promise<string> {
    return this.database.transaction(async () => {
      const position = await this.positions.lock(actor, input.positionId, input.expectedVersion);
      allowOnly(mayEditPosition(actor, position));
      const ids = input.skills.map(({ skillId }) => skillId);
      await this.skills.requireActive(actor, ids, ['input', 'skills']);
      position.requireOpen();
      await this.positions.declareSkills(position, input.skills.map(keySkillOf), this.clock.now());
      await this.events.publish(new PositionSkillsDeclared(position.id));
      return position.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, POSITION_CLOSED, POSITION_OCCUPIED. */
  close(actor: Actor, input: PositionCloseInput): Promise<string> {
    return this.database.transaction(async () => {
      const position = await this.positions.lock(actor, input.positionId, input.expectedVersion);
      allowOnly(mayEditPosition(actor, position));
      const now = this.clock.now();
      const count = await this.positions.holders(position, now);
      if (count > 0) throw new DomainError('POSITION_OCCUPIED', { details: { count } });
      position.close(now);
      await this.positions.save(position);
      await this.events.publish(new PositionClosed(position.id));
      return position.id;
    });
  }
}

function keySkillOf({ skillId, level, ...wish }: KeySkillInput): KeySkill {
  const { isRequired, needsCertificate, sourcePhrase } = wish;
  return {
    skillId,
    level,
    isRequired: isRequired ?? true,
    needsCertificate: needsCertificate ?? false,
    sourcePhrase: sourcePhrase ?? null,
  };
}
