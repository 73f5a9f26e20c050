import { Args, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { PageArgs } from '../../graphql/list.args.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { BusinessCalendarConnection, BusinessCalendarType } from '../graphql/business-calendar.type.js';
import {
  BusinessCalendarCreateInput,
  BusinessCalendarPublishVersionInput,
  BusinessCalendarRenameInput,
} from './business-calendars.inputs.js';
import { BusinessCalendarsService } from './business-calendars.service.js';

@ObjectType()
class BusinessCalendarCreatePayload extends payloadOf('businessCalendar', () => BusinessCalendarType) {}

@ObjectType()
class BusinessCalendarRenamePayload extends payloadOf('businessCalendar', () => BusinessCalendarType) {}

@ObjectType()
class BusinessCalendarPublishVersionPayload extends payloadOf('businessCalendar', () => BusinessCalendarType) {}

@Resolver()
export class BusinessCalendarsResolver {
  constructor(private readonly service: BusinessCalendarsService) {}

  @Query(() => BusinessCalendarType, {
    nullable: true,
    description: 'A calendar; null when there is none with this id.',
  })
  @Allow(Permission.READ_VENDOR)
  businessCalendar(
    @Args('id', { type: () => ID, description: '`calendar_…`' }) _id: string,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Query(() => BusinessCalendarConnection, { description: 'Calendars of the vendor, by code.' })
  @Allow(Permission.READ_VENDOR)
  businessCalendars(@Args() _page: PageArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => BusinessCalendarCreatePayload, {
    description: 'Makes a calendar; it has no hours until its first version.',
  })
  @Allow(Permission.EDIT_CALENDARS)
  businessCalendarCreate(
    @Args('input') input: BusinessCalendarCreateInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('businessCalendar', () => this.service.create(actor, input), selection);
  }

  @Mutation(() => BusinessCalendarRenamePayload, { description: 'Changes the name of a calendar.' })
  @Allow(Permission.EDIT_CALENDARS)
  businessCalendarRename(
    @Args('input') input: BusinessCalendarRenameInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('businessCalendar', () => this.service.rename(actor, input), selection);
  }

  @Mutation(() => BusinessCalendarPublishVersionPayload, {
    description: 'States the hours of a calendar from an instant on; the past keeps its hours.',
  })
  @Allow(Permission.EDIT_CALENDARS)
  businessCalendarPublishVersion(
    @Args('input') input: BusinessCalendarPublishVersionInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('businessCalendar', () => this.service.publishVersion(actor, input), selection);
  }
}
