import { Field, InputType, OmitType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, Length, Matches } from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { LocalDate } from '../../graphql/scalars.js';
import { EDIT, IsNotBlank } from '../graphql/rules.js';

@InputType({ isAbstract: true })
class HolidaySetFields extends VersionedCommandInput {
  @Field({ description: 'In Russian: 1 to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  nameRu: string;

  @Field(() => String, { nullable: true, description: 'In English: 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  nameEn?: string | null;

  @Field(() => [LocalDate], { description: 'At most 1,000.' })
  @ArrayMaxSize(1000)
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { each: true })
  dates: string[];
}

@InputType({ description: 'A new set of dates on which calendars are closed.' })
export class HolidaySetCreateInput extends OmitType(HolidaySetFields, ['expectedVersion'], InputType) {}

@InputType({ description: `A set of holidays; calendars notice with their next version. ${EDIT}` })
export class HolidaySetEditInput extends HolidaySetFields {
  @IdField('holidayset')
  holidaySetId: string;
}
