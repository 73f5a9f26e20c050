import { Args, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { AllocationConnection, AllocationListArgs, AllocationType } from '../graphql/allocation.type.js';
import { AllocationProgressService } from './allocation-progress.service.js';
import {
  AllocationCompleteInput,
  AllocationConfirmInput,
  AllocationGiveInput,
  AllocationMoveInput,
  AllocationWithdrawInput,
} from './allocations.inputs.js';
import { AllocationsService } from './allocations.service.js';

@ObjectType()
class AllocationGivePayload extends payloadOf('allocation', () => AllocationType) {}

@ObjectType()
class AllocationMovePayload extends payloadOf('allocation', () => AllocationType) {}

@ObjectType()
class AllocationConfirmPayload extends payloadOf('allocation', () => AllocationType) {}

@ObjectType()
class AllocationCompletePayload extends payloadOf('allocation', () => AllocationType) {}

@ObjectType()
class AllocationWithdrawPayload extends payloadOf('allocation', () => AllocationType) {}

@Resolver()
export class AllocationsResolver {
  constructor(
    private readonly service: AllocationsService,
    private readonly progress: AllocationProgressService,
  ) {}

  @Query(() => AllocationType, { nullable: true, description: 'An allocation; null when there is none with this id.' })
  @Allow(Permission.READ_EMPLOYEES)
  allocation(
    @Args('id', { type: () => ID, description: '`allocation_…`' }) _id: string,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Query(() => AllocationConnection, { description: 'Work that people have got, by first day unless told.' })
  @Allow(Permission.READ_EMPLOYEES)
  allocations(@Args({ type: () => AllocationListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => AllocationGivePayload, { description: 'Gives a piece of work to a person by hand.' })
  @Allow(Permission.PLAN_CAPACITY)
  allocationGive(
    @Args('input') input: AllocationGiveInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('allocation', () => this.service.give(actor, input), selection);
  }

  @Mutation(() => AllocationMovePayload, { description: 'Moves work to another person or to other days.' })
  @Allow(Permission.PLAN_CAPACITY)
  allocationMove(
    @Args('input') input: AllocationMoveInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('allocation', () => this.service.move(actor, input), selection);
  }

  @Mutation(() => AllocationConfirmPayload, { description: 'Says that a proposal of the planner holds.' })
  @Allow(Permission.PLAN_CAPACITY)
  allocationConfirm(
    @Args('input') input: AllocationConfirmInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('allocation', () => this.progress.confirm(actor, input), selection);
  }

  @Mutation(() => AllocationCompletePayload, { description: 'Says that the work is done.' })
  @Allow(Permission.PLAN_CAPACITY)
  allocationComplete(
    @Args('input') input: AllocationCompleteInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('allocation', () => this.progress.complete(actor, input), selection);
  }

  @Mutation(() => AllocationWithdrawPayload, { description: 'Takes work from a person.' })
  @Allow(Permission.PLAN_CAPACITY)
  allocationWithdraw(
    @Args('input') input: AllocationWithdrawInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('allocation', () => this.progress.withdraw(actor, input), selection);
  }
}
