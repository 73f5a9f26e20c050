import { Field, InputType, Int } from '@nestjs/graphql';
import { IsDateString, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { LocalDate } from '../../graphql/scalars.js';

@InputType({ isAbstract: true })
class AllocationPlaceFields extends VersionedCommandInput {
  @IdField('employee')
  employeeId: string;

  @Field(() => Int, { description: 'Minutes of work: 1 to 100,000.' })
  @IsInt()
  @Min(1)
  @Max(100_000)
  minutes: number;

  @Field(() => LocalDate, { description: 'First day, in the zone of the person.' })
  @IsDateString()
  firstDay: string;

  @Field(() => LocalDate, { description: 'Last day, not before the first one, and at most 366 days later.' })
  @IsDateString()
  lastDay: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why he gets more than he can do, 1 to 500 characters; without it that is refused with OVERBOOKED.',
  })
  @IsOptional()
  @Length(1, 500)
  overbookingReason?: string | null;
}

@InputType({ description: 'Gives a piece of work to a person by hand; the planner leaves it where it is.' })
export class AllocationGiveInput extends AllocationPlaceFields {
  @IdField('workitem', { description: 'The piece of work.' })
  workItemId: string;

  @IdField('sprint', { nullable: true, description: 'The sprint that it is done in; absent = in none.' })
  sprintId?: string | null;

  @IdField('skill', { nullable: true, description: 'What is needed of him; absent = nothing in particular.' })
  skillId?: string | null;
}

@InputType({ description: 'Moves work to another person or to other days; it must be confirmed again.' })
export class AllocationMoveInput extends AllocationPlaceFields {
  @IdField('allocation')
  allocationId: string;
}

@InputType({ isAbstract: true })
class AllocationCommandInput extends VersionedCommandInput {
  @IdField('allocation')
  allocationId: string;
}

@InputType({ description: 'The proposal of the planner holds.' })
export class AllocationConfirmInput extends AllocationCommandInput {}

@InputType({ description: 'The work is done.' })
export class AllocationCompleteInput extends AllocationCommandInput {}

@InputType({ description: 'The work is taken from the person.' })
export class AllocationWithdrawInput extends AllocationCommandInput {
  @Field(() => String, { nullable: true, description: 'Why, 1 to 500 characters; absent = not said.' })
  @IsOptional()
  @Length(1, 500)
  reason?: string | null;
}
