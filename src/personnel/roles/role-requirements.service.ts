import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { normalizedUrl } from '../../vendors/index.js';
import { mayEditTraining } from '../domain/personnel.policy.js';
import { type Asked, RoleRequirement } from '../domain/role-requirement.entity.js';
import { RoleRequirements } from '../domain/role-requirements.store.js';
import { AskedThings } from './asked-things.js';
import type {
  RoleCommandInput,
  RoleRequireCourseInput,
  RoleRequireDocumentInput,
  RoleRequirementWithdrawInput,
  RoleRequireSkillInput,
} from './role-requirements.inputs.js';

/** What is asked of the people who work with a product. */
@Injectable()
export class RoleRequirementsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly requirements: RoleRequirements,
    private readonly things: AskedThings,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, SKILL_WITHDRAWN, REQUIREMENT_EXISTS. */
  requireSkill(actor: Actor, input: RoleRequireSkillInput): Promise<string> {
    return this.ask(actor, input, async () => {
      await this.things.requireSkill(actor, input.skillId);
      return { skillId: input.skillId, level: input.level };
    });
  }

  /** Errors: NOT_FOUND, FORBIDDEN, URL_INVALID, PUBLISHER_MISMATCH. */
  requireDocument(actor: Actor, input: RoleRequireDocumentInput): Promise<string> {
    const { kind, titleRu, titleEn = null, url = null, publisher = null } = input;
    return this.ask(actor, input, async () => ({
      documentKind: kind,
      documentTitleRu: titleRu,
      documentTitleEn: titleEn,
      documentUrl: url === null ? null : normalizedUrl(url, ['input', 'url']),
      documentPublisher: publisher,
    }));
  }

  /** Errors: NOT_FOUND, FORBIDDEN, COURSE_WITHDRAWN, REQUIREMENT_EXISTS. */
  requireCourse(actor: Actor, input: RoleRequireCourseInput): Promise<string> {
    return this.ask(actor, input, async () => {
      await this.things.requireCourse(actor, input.courseId, input.productId);
      return { courseId: input.courseId };
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, REQUIREMENT_WITHDRAWN. */
  withdraw(actor: Actor, input: RoleRequirementWithdrawInput): Promise<string> {
    return this.database.transaction(async () => {
      const requirement = await this.requirements.lock(actor, input.roleRequirementId, input.expectedVersion);
      allowOnly(mayEditTraining(actor, requirement));
      requirement.withdraw(this.clock.now());
      await this.requirements.save(requirement);
      return requirement.id;
    });
  }

  private ask(actor: Actor, input: RoleCommandInput, find: () => Promise<Asked>): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayEditTraining(actor, actor));
      const { productId, role, ordinal, sourcePhrase = null } = input;
      await this.things.requireProduct(actor, productId);
      const place = { vendorId: actor.vendorId, productId, role, ordinal, sourcePhrase };
      const requirement = RoleRequirement.ask(place, await find(), this.clock.now());
      await this.requirements.insert(requirement);
      return requirement.id;
    });
  }
}
