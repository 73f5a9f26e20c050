import { Args, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { RoleRequirementConnection, RoleRequirementListArgs, RoleRequirementType } from '../graphql/training.type.js';
import {
  RoleRequireSkillInput,
  RoleRequireDocumentInput,
  RoleRequireCourseInput,
  RoleRequirementWithdrawInput,
} from './role-requirements.inputs.js';
import { RoleRequirementsService } from './role-requirements.service.js';

@ObjectType()
class RoleRequireSkillPayload extends payloadOf('roleRequirement', () => RoleRequirementType) {}

@ObjectType()
class RoleRequireDocumentPayload extends payloadOf('roleRequirement', () => RoleRequirementType) {}

@ObjectType()
class RoleRequireCoursePayload extends payloadOf('roleRequirement', () => RoleRequirementType) {}

@ObjectType()
class RoleRequirementWithdrawPayload extends payloadOf('roleRequirement', () => RoleRequirementType) {}

@Resolver()
export class RoleRequirementsResolver {
  constructor(private readonly service: RoleRequirementsService) {}

  @Query(() => RoleRequirementConnection, { description: 'What is asked of the people who work with products.' })
  @Allow(Permission.READ_VENDOR)
  roleRequirements(
    @Args({ type: () => RoleRequirementListArgs }) _page: unknown,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Mutation(() => RoleRequireSkillPayload, { description: 'Asks a skill of a role.' })
  @Allow(Permission.EDIT_TRAINING)
  roleRequireSkill(
    @Args('input') input: RoleRequireSkillInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('roleRequirement', () => this.service.requireSkill(actor, input), selection);
  }

  @Mutation(() => RoleRequireDocumentPayload, { description: 'Asks of a role that a document be studied.' })
  @Allow(Permission.EDIT_TRAINING)
  roleRequireDocument(
    @Args('input') input: RoleRequireDocumentInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('roleRequirement', () => this.service.requireDocument(actor, input), selection);
  }

  @Mutation(() => RoleRequireCoursePayload, { description: 'Asks a course of a role.' })
  @Allow(Permission.EDIT_TRAINING)
  roleRequireCourse(
    @Args('input') input: RoleRequireCourseInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('roleRequirement', () => this.service.requireCourse(actor, input), selection);
  }

  @Mutation(() => RoleRequirementWithdrawPayload, { description: 'Asks something no longer.' })
  @Allow(Permission.EDIT_TRAINING)
  roleRequirementWithdraw(
    @Args('input') input: RoleRequirementWithdrawInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('roleRequirement', () => this.service.withdraw(actor, input), selection);
  }
}
