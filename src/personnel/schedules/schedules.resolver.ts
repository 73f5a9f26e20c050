import { Args, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { PageArgs } from '../../graphql/list.args.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { ProductionCalendarConnection, ProductionCalendarType, WorkScheduleType } from '../graphql/schedule.type.js';
import { ProductionCalendarsService } from './production-calendars.service.js';
import { ProductionCalendarEnterInput, WorkScheduleAgreeInput } from './schedules.inputs.js';
import { SchedulesService } from './schedules.service.js';

@ObjectType()
class WorkScheduleAgreePayload extends payloadOf('workSchedule', () => WorkScheduleType) {}

@ObjectType()
class ProductionCalendarEnterPayload extends payloadOf('productionCalendar', () => ProductionCalendarType) {}

@Resolver()
export class SchedulesResolver {
  constructor(
    private readonly service: SchedulesService,
    private readonly calendars: ProductionCalendarsService,
  ) {}

  @Query(() => ProductionCalendarConnection, { description: 'The special days of years, the latest year first.' })
  @Allow(Permission.READ_EMPLOYEES)
  productionCalendars(@Args() _page: PageArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => WorkScheduleAgreePayload, { description: 'Says how much a person works, from a day on.' })
  @Allow(Permission.PLAN_CAPACITY)
  workScheduleAgree(
    @Args('input') input: WorkScheduleAgreeInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('workSchedule', () => this.service.agree(actor, input), selection);
  }

  @Mutation(() => ProductionCalendarEnterPayload, {
    description: 'Enters the holidays, short days and moved workdays of a year.',
  })
  @Allow(Permission.PLAN_CAPACITY)
  productionCalendarEnter(
    @Args('input') input: ProductionCalendarEnterInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('productionCalendar', () => this.calendars.enter(actor, input), selection);
  }
}
