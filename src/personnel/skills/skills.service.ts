import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { namedIn } from '../../shared/references.js';
import { VendorsFace } from '../../vendors/index.js';
import { SkillAdded, SkillWithdrawn } from '../domain/personnel.events.js';
import { mayEditPosition } from '../domain/personnel.policy.js';
import { Skill } from '../domain/skill.entity.js';
import { Skills } from '../domain/skills.store.js';
import type { SkillAddInput, SkillEditInput, SkillWithdrawInput } from './skills.inputs.js';

/** The vendor's dictionary of skills. */
@Injectable()
export class SkillsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly skills: Skills,
    private readonly vendors: VendorsFace,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, SKILL_CODE_TAKEN. */
  add(actor: Actor, input: SkillAddInput): Promise<string> {
    return this.database.transaction(async () => {
      const { code, nameRu, kind, nameEn = null, parentId = null, productId = null } = input;
      allowOnly(mayEditPosition(actor, actor));
      if (parentId !== null) await namedIn('parentId', this.skills.lock(actor, parentId));
      if (productId !== null) await this.vendors.requireProduct(actor, productId, ['input', 'productId']);
      const birth = { vendorId: actor.vendorId, code, nameRu, nameEn, kind, parentId, productId };
      const skill = Skill.add(birth, this.clock.now());
      await this.skills.insert(skill);
      await this.events.publish(new SkillAdded(skill.id));
      return skill.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, SKILL_WITHDRAWN. */
  edit(actor: Actor, { skillId, expectedVersion, nameRu, nameEn = null, kind }: SkillEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const skill = await this.skills.lock(actor, skillId, expectedVersion);
      allowOnly(mayEditPosition(actor, skill));
      skill.edit({ nameRu, nameEn, kind });
      await this.skills.save(skill);
      return skill.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, SKILL_WITHDRAWN. */
  withdraw(actor: Actor, input: SkillWithdrawInput): Promise<string> {
    return this.database.transaction(async () => {
      const skill = await this.skills.lock(actor, input.skillId, input.expectedVersion);
      allowOnly(mayEditPosition(actor, skill));
      skill.withdraw(this.clock.now());
      await this.skills.save(skill);
      await this.events.publish(new SkillWithdrawn(skill.id));
      return skill.id;
    });
  }
}
