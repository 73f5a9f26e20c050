import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsDateString,
  IsEnum,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CommandInput, VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { LocalDate } from '../../graphql/scalars.js';
import { CalendarDayKind } from '../domain/day-capacity.js';

@InputType({
  description: 'How much a person works in a week, from a day on; hours of the very same day are replaced.',
})
export class WorkScheduleAgreeInput extends CommandInput {
  @IdField('employee')
  employeeId: string;

  @Field(() => LocalDate, { description: 'First day; the schedule holds until the next one begins.' })
  @IsDateString()
  validFrom: string;

  @Field(() => [Int], { description: 'Minutes from Monday to Sunday: seven numbers of 0 to 1,440.' })
  @ArrayMinSize(7)
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(1_440, { each: true })
  minutesPerWeekday: number[];

  @Field(() => Int, { description: 'Share of the time that can be planned, in basis points: 0 to 10,000 = all of it.' })
  @IsInt()
  @Min(0)
  @Max(10_000)
  availabilityBp: number;
}

@InputType({ description: 'A day that is not like other days of its weekday.' })
export class SpecialDayInput {
  @Field(() => LocalDate, { description: 'A day of the year, named once.' })
  @IsDateString()
  day: string;

  @Field(() => CalendarDayKind)
  @IsEnum(CalendarDayKind)
  kind: CalendarDayKind;

  @Field(() => LocalDate, { nullable: true, description: 'Exactly for MOVED_WORKDAY: the day whose hours are worked.' })
  @IsOptional()
  @IsDateString()
  replacedDay?: string | null;
}

@InputType({ description: 'The special days of a year as the state lays them down; they replace what was entered.' })
export class ProductionCalendarEnterInput extends VersionedCommandInput {
  @Field(() => Int, { description: '2000 to 2200.' })
  @IsInt()
  @Min(2_000)
  @Max(2_200)
  year: number;

  @Field(() => [SpecialDayInput], { description: 'At most 100; all other days are ordinary.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SpecialDayInput)
  days: SpecialDayInput[];
}
