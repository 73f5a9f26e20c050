import { Args, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { DutyRuleType, StaffingNormConnection, StaffingNormListArgs, StaffingNormType } from '../graphql/norm.type.js';
import { DutyRulesService } from './duty-rules.service.js';
import {
  DutyRulesDeclareInput,
  StaffingNormDeclareInput,
  StaffingNormEditInput,
  StaffingNormWithdrawInput,
} from './staffing-norms.inputs.js';
import { StaffingNormsService } from './staffing-norms.service.js';

@ObjectType()
class StaffingNormDeclarePayload extends payloadOf('staffingNorm', () => StaffingNormType) {}

@ObjectType()
class StaffingNormEditPayload extends payloadOf('staffingNorm', () => StaffingNormType) {}

@ObjectType()
class StaffingNormWithdrawPayload extends payloadOf('staffingNorm', () => StaffingNormType) {}

@ObjectType()
class DutyRulesDeclarePayload extends payloadOf('dutyRules', () => DutyRuleType) {}

@Resolver()
export class StaffingNormsResolver {
  constructor(
    private readonly service: StaffingNormsService,
    private readonly rules: DutyRulesService,
  ) {}

  @Query(() => StaffingNormType, { nullable: true, description: 'A post; null when there is none with this id.' })
  @Allow(Permission.READ_EMPLOYEES)
  staffingNorm(
    @Args('id', { type: () => ID, description: '`norm_…`' }) _id: string,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Query(() => StaffingNormConnection, { description: 'Posts and the people that they need, by process unless told.' })
  @Allow(Permission.READ_EMPLOYEES)
  staffingNorms(@Args({ type: () => StaffingNormListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => DutyRuleType, {
    nullable: true,
    description: 'What every plan keeps; null = nothing declared: rest of 720 and 2,520 minutes, 2,000 basis points.',
  })
  @Allow(Permission.READ_EMPLOYEES)
  dutyRules(@ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => StaffingNormDeclarePayload, { description: 'Adds a post; the people that it needs are reckoned.' })
  @Allow(Permission.EDIT_STAFFING_NORMS)
  staffingNormDeclare(
    @Args('input') input: StaffingNormDeclareInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('staffingNorm', () => this.service.declare(actor, input), selection);
  }

  @Mutation(() => StaffingNormEditPayload, { description: 'Changes what a post asks for.' })
  @Allow(Permission.EDIT_STAFFING_NORMS)
  staffingNormEdit(
    @Args('input') input: StaffingNormEditInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('staffingNorm', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => StaffingNormWithdrawPayload, { description: 'Ends a post for which there is no rota.' })
  @Allow(Permission.EDIT_STAFFING_NORMS)
  staffingNormWithdraw(
    @Args('input') input: StaffingNormWithdrawInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('staffingNorm', () => this.service.withdraw(actor, input), selection);
  }

  @Mutation(() => DutyRulesDeclarePayload, { description: 'Says what every plan of the vendor keeps.' })
  @Allow(Permission.EDIT_STAFFING_NORMS)
  dutyRulesDeclare(
    @Args('input') input: DutyRulesDeclareInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('dutyRules', () => this.rules.declare(actor, input), selection);
  }
}
