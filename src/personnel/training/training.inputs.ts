import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsDateString, IsEnum, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { CommandInput, VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { LocalDate } from '../../graphql/scalars.js';
import { TrainingProvider, TrainingStage } from '../domain/training.enums.js';

@InputType({ description: 'A new training of a product.' })
export class TrainingCourseAddInput extends CommandInput {
  @IdField('product')
  productId: string;

  @Field({ description: 'In Russian, 1 to 200 characters.' })
  @Length(1, 200)
  @Matches(/\S/)
  nameRu: string;

  @Field(() => String, { nullable: true, description: 'In English, 1 to 200 characters; absent = not translated.' })
  @IsOptional()
  @Length(1, 200)
  nameEn?: string | null;

  @Field(() => TrainingProvider)
  @IsEnum(TrainingProvider)
  provider: TrainingProvider;

  @Field(() => TrainingStage)
  @IsEnum(TrainingStage)
  stage: TrainingStage;

  @Field({ description: 'True: who must have it and has it not is not trained.' })
  @IsBoolean()
  isMandatory: boolean;

  @Field(() => Int, { nullable: true, description: 'How long it takes, in hours: 1 to 1,000; absent = not declared.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  hours?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many months it counts: 1 to 120; absent = for ever.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(120)
  validMonths?: number | null;
}

@InputType({ description: 'Nobody is sent to the course any more.' })
export class TrainingCourseWithdrawInput extends VersionedCommandInput {
  @IdField('course')
  trainingCourseId: string;
}

@InputType({ description: 'Sends one person to a course: somebody of a customer, or of the staff.' })
export class TrainingAssignInput extends CommandInput {
  @IdField('course')
  courseId: string;

  @IdField('contact', { nullable: true, description: 'The person at a customer; exactly one of both is named.' })
  contactId?: string | null;

  @IdField('employee', { nullable: true, description: 'The member of the staff; exactly one of both is named.' })
  employeeId?: string | null;

  @IdField('employee', { nullable: true, description: 'The member of the staff who examines; absent = not named.' })
  examinerId?: string | null;
}

@InputType({ isAbstract: true })
class TrainingCommandInput extends VersionedCommandInput {
  @IdField('training')
  trainingRecordId: string;
}

@InputType({ isAbstract: true })
class ReasonedTrainingInput extends TrainingCommandInput {
  @Field(() => String, { nullable: true, description: 'Why, 1 to 500 characters; absent = not said.' })
  @IsOptional()
  @Length(1, 500)
  reason?: string | null;
}

@InputType({ description: 'The person has begun.' })
export class TrainingStartInput extends TrainingCommandInput {}

@InputType({ description: 'The person has passed.' })
export class TrainingPassInput extends TrainingCommandInput {
  @Field(() => LocalDate, { description: 'The day; it counts from then on, for the months that the course says.' })
  @IsDateString()
  passedOn: string;
}

@InputType({ description: 'The person has not passed; he can be sent again.' })
export class TrainingFailInput extends ReasonedTrainingInput {}

@InputType({ description: 'What was passed counts no longer.' })
export class TrainingExpireInput extends ReasonedTrainingInput {}
