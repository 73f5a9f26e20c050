import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsDate,
  IsInt,
  IsOptional,
  IsTimeZone,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CommandInput, VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { DateTime, LocalDate, TimeZone } from '../../graphql/scalars.js';
import { CODE, EDIT, IsCode, IsNotBlank } from '../graphql/rules.js';

@InputType({ description: 'A new calendar; its hours come with its first version.' })
export class BusinessCalendarCreateInput extends CommandInput {
  @Field({ description: CODE })
  @IsCode()
  code: string;

  @Field({ description: 'In Russian: 1 to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  nameRu: string;

  @Field(() => String, { nullable: true, description: 'In English: 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  nameEn?: string | null;

  @Field(() => TimeZone, { description: 'IANA zone of all of its hours; it never changes.' })
  @IsTimeZone()
  timeZone: string;

  @Field({ description: 'Always open; such a calendar has no versions, and never gets any.' })
  @IsBoolean()
  is24x7: boolean;
}

@InputType({ description: `The name of a calendar. ${EDIT}` })
export class BusinessCalendarRenameInput extends VersionedCommandInput {
  @IdField('calendar')
  businessCalendarId: string;

  @Field({ description: 'In Russian: 1 to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  nameRu: string;

  @Field(() => String, { nullable: true, description: 'In English: 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  nameEn?: string | null;
}

@InputType({ description: 'Opening hours that return every week. A night shift is two: 22:00–24:00 and 00:00–06:00.' })
export class WeeklyIntervalInput {
  @Field(() => Int, { description: '1 = Monday … 7 = Sunday.' })
  @IsInt()
  @Min(1)
  @Max(7)
  weekday: number;

  @Field({ description: 'Local time HH:MM.' })
  @Length(5, 5)
  opens: string;

  @Field({ description: 'Local time HH:MM, after `opens`, up to 24:00.' })
  @Length(5, 5)
  closes: string;
}

@InputType({ description: "Hours of one date, which replace the week's and any holiday." })
export class ExceptionIntervalInput {
  @Field(() => LocalDate, { description: "The date in the calendar's time zone." })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date: string;

  @Field(() => String, { nullable: true, description: 'Local time HH:MM; null with `closes`: the date is closed.' })
  @IsOptional()
  @Length(5, 5)
  opens?: string | null;

  @Field(() => String, { nullable: true, description: 'Local time HH:MM, after `opens`, up to 24:00.' })
  @IsOptional()
  @Length(5, 5)
  closes?: string | null;
}

@InputType({ description: 'New hours of a calendar, from an instant on.' })
export class BusinessCalendarPublishVersionInput extends VersionedCommandInput {
  @IdField('calendar')
  businessCalendarId: string;

  @Field(() => DateTime, { nullable: true, description: 'Not before now; null = now.' })
  @IsOptional()
  @IsDate()
  effectiveFrom?: Date | null;

  @Field(() => [WeeklyIntervalInput], { description: 'At most 70; hours of one day must not overlap.' })
  @ArrayMaxSize(70)
  @ValidateNested({ each: true })
  @Type(() => WeeklyIntervalInput)
  weekly: WeeklyIntervalInput[];

  @Field(() => [ExceptionIntervalInput], { nullable: true, description: 'At most 100.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ExceptionIntervalInput)
  exceptions?: ExceptionIntervalInput[] | null;

  @IdField('holidayset', { each: true, nullable: true, description: 'Sets whose dates are closed: at most 20.' })
  @ArrayMaxSize(20)
  @ArrayUnique()
  holidaySetIds?: string[] | null;
}
