import { Args, ID, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { PageArgs } from '../../graphql/list.args.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import {
  TrainingCourseConnection,
  TrainingCourseListArgs,
  TrainingCourseType,
  TrainingRecordConnection,
  TrainingRecordListArgs,
  TrainingRecordType,
  TrainingStatusEventConnection,
} from '../graphql/training.type.js';
import { CoursesService } from './courses.service.js';
import {
  TrainingCourseAddInput,
  TrainingCourseWithdrawInput,
  TrainingAssignInput,
  TrainingStartInput,
  TrainingPassInput,
  TrainingFailInput,
  TrainingExpireInput,
} from './training.inputs.js';
import { TrainingService } from './training.service.js';

@ObjectType()
class TrainingCourseAddPayload extends payloadOf('trainingCourse', () => TrainingCourseType) {}

@ObjectType()
class TrainingCourseWithdrawPayload extends payloadOf('trainingCourse', () => TrainingCourseType) {}

@ObjectType()
class TrainingAssignPayload extends payloadOf('trainingRecord', () => TrainingRecordType) {}

@ObjectType()
class TrainingStartPayload extends payloadOf('trainingRecord', () => TrainingRecordType) {}

@ObjectType()
class TrainingPassPayload extends payloadOf('trainingRecord', () => TrainingRecordType) {}

@ObjectType()
class TrainingFailPayload extends payloadOf('trainingRecord', () => TrainingRecordType) {}

@ObjectType()
class TrainingExpirePayload extends payloadOf('trainingRecord', () => TrainingRecordType) {}

@Resolver(() => TrainingRecordType)
export class TrainingResolver {
  constructor(
    private readonly courses: CoursesService,
    private readonly training: TrainingService,
  ) {}

  @Query(() => TrainingCourseType, { nullable: true, description: 'A course; null when there is none with this id.' })
  @Allow(Permission.READ_VENDOR)
  trainingCourse(
    @Args('id', { type: () => ID, description: '`course_…`' }) _id: string,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Query(() => TrainingCourseConnection, { description: 'Trainings that the vendor names, by name unless told.' })
  @Allow(Permission.READ_VENDOR)
  trainingCourses(@Args({ type: () => TrainingCourseListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => TrainingRecordType, {
    nullable: true,
    description: 'A training; null when there is none that you may see.',
  })
  @Allow(Permission.READ_VENDOR)
  trainingRecord(
    @Args('id', { type: () => ID, description: '`training_…`' }) _id: string,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Query(() => TrainingRecordConnection, {
    description: 'Trainings: a customer’s administrator sees those of his people, everybody his own.',
  })
  @Allow(Permission.READ_VENDOR)
  trainingRecords(@Args({ type: () => TrainingRecordListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @ResolveField(() => TrainingStatusEventConnection, { description: 'How the status has changed; for the staff only.' })
  events(@Args() _page: PageArgs, @ReadSelection() selection: Selection) {
    return selection.value();
  }

  @Mutation(() => TrainingCourseAddPayload, { description: 'Adds a training of a product.' })
  @Allow(Permission.EDIT_TRAINING)
  trainingCourseAdd(
    @Args('input') input: TrainingCourseAddInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('trainingCourse', () => this.courses.add(actor, input), selection);
  }

  @Mutation(() => TrainingCourseWithdrawPayload, { description: 'Sends nobody to a course any more.' })
  @Allow(Permission.EDIT_TRAINING)
  trainingCourseWithdraw(
    @Args('input') input: TrainingCourseWithdrawInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('trainingCourse', () => this.courses.withdraw(actor, input), selection);
  }

  @Mutation(() => TrainingAssignPayload, { description: 'Sends a person to a course.' })
  @Allow(Permission.EDIT_TRAINING)
  trainingAssign(
    @Args('input') input: TrainingAssignInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('trainingRecord', () => this.training.assign(actor, input), selection);
  }

  @Mutation(() => TrainingStartPayload, { description: 'Notes that a person has begun.' })
  @Allow(Permission.EDIT_TRAINING)
  trainingStart(
    @Args('input') input: TrainingStartInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('trainingRecord', () => this.training.start(actor, input), selection);
  }

  @Mutation(() => TrainingPassPayload, { description: 'Notes that a person has passed.' })
  @Allow(Permission.EDIT_TRAINING)
  trainingPass(
    @Args('input') input: TrainingPassInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('trainingRecord', () => this.training.pass(actor, input), selection);
  }

  @Mutation(() => TrainingFailPayload, { description: 'Notes that a person has not passed.' })
  @Allow(Permission.EDIT_TRAINING)
  trainingFail(
    @Args('input') input: TrainingFailInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('trainingRecord', () => this.training.fail(actor, input), selection);
  }

  @Mutation(() => TrainingExpirePayload, { description: 'Lets what was passed count no longer.' })
  @Allow(Permission.EDIT_TRAINING)
  trainingExpire(
    @Args('input') input: TrainingExpireInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('trainingRecord', () => this.training.expire(actor, input), selection);
  }
}
