import { Args, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { PageArgs } from '../../graphql/list.args.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { HolidaySetConnection, HolidaySetType } from '../graphql/business-calendar.type.js';
import { HolidaySetCreateInput, HolidaySetEditInput } from './holiday-sets.inputs.js';
import { HolidaySetsService } from './holiday-sets.service.js';

@ObjectType()
class HolidaySetCreatePayload extends payloadOf('holidaySet', () => HolidaySetType) {}

@ObjectType()
class HolidaySetEditPayload extends payloadOf('holidaySet', () => HolidaySetType) {}

@Resolver()
export class HolidaySetsResolver {
  constructor(private readonly service: HolidaySetsService) {}

  @Query(() => HolidaySetConnection, { description: 'Sets of holidays of the vendor, by name.' })
  @Allow(Permission.READ_VENDOR)
  holidaySets(@Args() _page: PageArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => HolidaySetCreatePayload, { description: 'Makes a set of dates on which calendars are closed.' })
  @Allow(Permission.EDIT_CALENDARS)
  holidaySetCreate(
    @Args('input') input: HolidaySetCreateInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('holidaySet', () => this.service.create(actor, input), selection);
  }

  @Mutation(() => HolidaySetEditPayload, { description: 'Changes a set; calendars notice with their next version.' })
  @Allow(Permission.EDIT_CALENDARS)
  holidaySetEdit(
    @Args('input') input: HolidaySetEditInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('holidaySet', () => this.service.edit(actor, input), selection);
  }
}
