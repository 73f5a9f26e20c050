import { Args, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { ServicePlanConnection, ServicePlanListArgs, ServicePlanType } from '../graphql/service-plan.type.js';
import { ServicePlanCreateInput, ServicePlanRenameInput } from './service-plans.inputs.js';
import { ServicePlansService } from './service-plans.service.js';

@ObjectType()
class ServicePlanCreatePayload extends payloadOf('servicePlan', () => ServicePlanType) {}

@ObjectType()
class ServicePlanRenamePayload extends payloadOf('servicePlan', () => ServicePlanType) {}

@Resolver()
export class ServicePlansResolver {
  constructor(private readonly service: ServicePlansService) {}

  @Query(() => ServicePlanType, { nullable: true, description: 'One level of service; null when it is not visible.' })
  @Allow(Permission.READ_CUSTOMERS)
  servicePlan(@Args('id', { type: () => ID }) _id: string, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => ServicePlanConnection, {
    description: 'Levels of service of the vendor; for a customer those that his agreements name.',
  })
  @Allow(Permission.READ_CUSTOMERS)
  servicePlans(@Args({ type: () => ServicePlanListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => ServicePlanCreatePayload, { description: 'Creates a level of service.' })
  @Allow(Permission.EDIT_AGREEMENTS)
  servicePlanCreate(
    @Args('input') input: ServicePlanCreateInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('servicePlan', () => this.service.create(actor, input), selection);
  }

  @Mutation(() => ServicePlanRenamePayload, { description: 'Renames a level of service.' })
  @Allow(Permission.EDIT_AGREEMENTS)
  servicePlanRename(
    @Args('input') input: ServicePlanRenameInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('servicePlan', () => this.service.rename(actor, input), selection);
  }
}
