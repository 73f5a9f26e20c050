import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../graphql/connection.js';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, LocalDate, TimeZone } from '../../graphql/scalars.js';

@ObjectType('WeeklyInterval', { description: 'Opening hours that return every week.' })
export class WeeklyIntervalType {
  @Field(() => Int, { description: '1 = Monday … 7 = Sunday.' })
  weekday: number;

  @Field({ description: 'Local time HH:MM.' })
  opens: string;

  @Field({ description: 'Local time HH:MM, up to 24:00; that minute is closed already.' })
  closes: string;
}

@ObjectType('ExceptionInterval', { description: "Hours of one date, which replace the week's and any holiday." })
export class ExceptionIntervalType {
  @Field(() => LocalDate, { description: "The date in the calendar's time zone." })
  date: string;

  @Field(() => String, { nullable: true, description: 'Local time HH:MM; null: the date is closed.' })
  opens: string | null;

  @Field(() => String, { nullable: true, description: 'Local time HH:MM, up to 24:00; null: the date is closed.' })
  closes: string | null;
}

@ObjectType('BusinessCalendarVersion', {
  implements: () => Node,
  description: 'The hours of a calendar from one instant to the next version; it never changes.',
})
export class BusinessCalendarVersionType extends Node {
  @Field(() => Int, { description: 'From 1. Of two versions with the same instant the higher number applies.' })
  number: number;

  @Field(() => DateTime, { description: 'Applies from this instant to that of the next version.' })
  effectiveFrom: Date;

  @Field(() => DateTime)
  publishedAt: Date;

  @Field(() => [WeeklyIntervalType], { description: 'By day and time.' })
  weekly: WeeklyIntervalType[];

  @Field(() => [ExceptionIntervalType], { description: 'By date and time.' })
  exceptions: ExceptionIntervalType[];

  @Field(() => [ID], { description: 'The holiday sets that it was published with.' })
  holidaySetIds: string[];

  @Field(() => [LocalDate], {
    description: 'The dates that those sets had then: closed, unless an exception says otherwise.',
  })
  holidays: string[];
}

@ObjectType('BusinessCalendar', { implements: () => Node, description: 'When people of a vendor work.' })
export class BusinessCalendarType extends Node {
  @Field({ description: 'Unique at the vendor.' })
  code: string;

  @Field(() => LocalizedText)
  name: LocalizedText;

  @Field(() => TimeZone, { description: 'The zone in which all of its hours are meant.' })
  timeZone: string;

  @Field({ description: 'Always open; such a calendar has no versions.' })
  is24x7: boolean;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

@ObjectType('HolidaySet', { implements: () => Node, description: 'Dates on which calendars are closed.' })
export class HolidaySetType extends Node {
  @Field(() => LocalizedText)
  name: LocalizedText;

  @Field(() => [LocalDate], { description: 'Sorted. A calendar takes them over with its next version.' })
  dates: string[];

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

export const BusinessCalendarVersionConnection = connectionOf(
  'BusinessCalendarVersion',
  () => BusinessCalendarVersionType,
);
export const BusinessCalendarConnection = connectionOf('BusinessCalendar', () => BusinessCalendarType);
export const HolidaySetConnection = connectionOf('HolidaySet', () => HolidaySetType);
