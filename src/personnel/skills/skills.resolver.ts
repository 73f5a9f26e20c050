import { Args, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { SkillConnection, SkillListArgs, SkillType } from '../graphql/skill.type.js';
import { SkillAddInput, SkillEditInput, SkillWithdrawInput } from './skills.inputs.js';
import { SkillsService } from './skills.service.js';

@ObjectType()
class SkillAddPayload extends payloadOf('skill', () => SkillType) {}

@ObjectType()
class SkillEditPayload extends payloadOf('skill', () => SkillType) {}

@ObjectType()
class SkillWithdrawPayload extends payloadOf('skill', () => SkillType) {}

@Resolver()
export class SkillsResolver {
  constructor(private readonly service: SkillsService) {}

  @Query(() => SkillType, { nullable: true, description: 'A skill; null when there is none with this id.' })
  @Allow(Permission.READ_VENDOR)
  skill(@Args('id', { type: () => ID, description: '`skill_…`' }) _id: string, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => SkillConnection, { description: "The vendor's dictionary of skills, by code unless told." })
  @Allow(Permission.READ_VENDOR)
  skills(@Args({ type: () => SkillListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => SkillAddPayload, { description: 'Adds a skill to the dictionary.' })
  @Allow(Permission.EDIT_POSITIONS)
  skillAdd(@Args('input') input: SkillAddInput, @CurrentActor() actor: Actor, @ReadSelection() selection: Selection) {
    return payload('skill', () => this.service.add(actor, input), selection);
  }

  @Mutation(() => SkillEditPayload, { description: 'Renames a skill, or says what kind it is of.' })
  @Allow(Permission.EDIT_POSITIONS)
  skillEdit(@Args('input') input: SkillEditInput, @CurrentActor() actor: Actor, @ReadSelection() selection: Selection) {
    return payload('skill', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => SkillWithdrawPayload, { description: 'Takes a skill out of use; what was said of it stays.' })
  @Allow(Permission.EDIT_POSITIONS)
  skillWithdraw(
    @Args('input') input: SkillWithdrawInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('skill', () => this.service.withdraw(actor, input), selection);
  }
}
