import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsDateString, IsOptional } from 'class-validator';
import { LocalDate } from '../../graphql/scalars.js';

@ArgsType()
export class CapacityArgs {
  @Field(() => LocalDate, { description: 'First day.' })
  @IsDateString()
  from: string;

  @Field(() => LocalDate, { description: 'Last day, at most 30 days later.' })
  @IsDateString()
  to: string;

  @Field(() => [ID], {
    nullable: true,
    description: '`employee_…`, at most 100; absent = the first 100 people at work, by name.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  employeeIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: '`team_…`: only who is in it; absent = of all teams and of none.' })
  @IsOptional()
  teamId?: string | null;
}

@ObjectType({ description: 'What a person can be planned for on a day in his zone.' })
export class DayCapacity {
  @Field(() => LocalDate, { description: 'A day in the zone of the person.' })
  day: string;

  @Field(() => Int, {
    description:
      'Minutes that can be planned: schedule × availability, nothing on holidays and absences, an hour less on short days, without duty and the share kept for support.',
  })
  minutes: number;

  @Field(() => Int, { description: 'Minutes on duty as PRIMARY of a published rota.' })
  dutyMinutes: number;

  @Field({ description: 'Absent, on leave, or not employed.' })
  isAbsent: boolean;
}

@ObjectType({ description: 'Days in which a person has got more to do than he can.' })
export class OverbookedInterval {
  @Field(() => LocalDate, { description: 'First day.' })
  from: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  to: string;

  @Field(() => Int, { description: 'The most minutes by which one interval inside these days is overbooked.' })
  surplusMinutes: number;

  @Field(() => [ID], { description: '`allocation_…`: the work that lies wholly in an overbooked interval.' })
  allocationIds: string[];
}

@ObjectType({ description: 'What a person can do in a period, and what he has got.' })
export class EmployeeCapacity {
  @Field(() => ID, { description: '`employee_…`' })
  employeeId: string;

  @Field({ description: 'For the staff only.' })
  employeeName: string;

  @Field(() => Int, { description: 'Minutes of all days.' })
  minutes: number;

  @Field(() => Int, { description: 'Minutes of work that lies wholly in the period.' })
  allocatedMinutes: number;

  @Field(() => [DayCapacity], { description: 'One for each day.' })
  days: DayCapacity[];

  @Field(() => [OverbookedInterval], {
    description: 'By the interval rule; intervals that share a day are one. Work around the period counts, too.',
  })
  overbookings: OverbookedInterval[];
}
