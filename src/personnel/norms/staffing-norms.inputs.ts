import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsInt, IsOptional, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { CommandInput, VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { SkillLevel } from '../domain/personnel.enums.js';
import { DutyCoverage, StaffProcess } from '../domain/planning.enums.js';

@InputType({ description: 'A skill that everybody on the post must have.' })
export class NormSkillInput {
  @IdField('skill')
  skillId: string;

  @Field(() => SkillLevel, { description: 'At least this level.' })
  @IsEnum(SkillLevel)
  level: SkillLevel;
}

@InputType({ isAbstract: true })
class StaffingNormFields extends VersionedCommandInput {
  @Field(() => StaffProcess)
  @IsEnum(StaffProcess)
  process: StaffProcess;

  @IdField('product', { nullable: true, description: 'Absent = for all products.' })
  productId?: string | null;

  @IdField('position', { description: 'Whose people keep the post.' })
  positionId: string;

  @Field(() => Int, { description: 'Seats that are taken at once: 1 to 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  posts: number;

  @Field(() => DutyCoverage)
  @IsEnum(DutyCoverage)
  coverage: DutyCoverage;

  @IdField('calendar', { nullable: true, description: 'Exactly for BUSINESS_HOURS: the hours of the post.' })
  calendarId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Exactly for BUSINESS_HOURS: hours a week, 1 to 168.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(168)
  coveredHours?: number | null;

  @Field(() => Int, { description: 'Hours that one person works in a week: 1 to 60.' })
  @IsInt()
  @Min(1)
  @Max(60)
  weeklyHours: number;

  @Field(() => Int, { description: 'Share of his time in which he is away, in basis points: 0 to 9,999.' })
  @IsInt()
  @Min(0)
  @Max(9_999)
  absenceBp: number;

  @Field({ description: 'Where the figures come from, 1 to 500 characters.' })
  @Length(1, 500)
  @Matches(/\S/)
  basis: string;

  @Field(() => [NormSkillInput], { nullable: true, description: 'At most 50, each skill once.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => NormSkillInput)
  skills?: NormSkillInput[] | null;
}

@InputType({ description: 'A post, and what it takes to keep it; how many people that needs is reckoned.' })
export class StaffingNormDeclareInput extends StaffingNormFields {}

@InputType({ description: 'What a post asks for; it replaces what was.' })
export class StaffingNormEditInput extends StaffingNormFields {
  @IdField('norm')
  staffingNormId: string;
}

@InputType({ description: 'Nobody asks for this post any more.' })
export class StaffingNormWithdrawInput extends VersionedCommandInput {
  @IdField('norm')
  staffingNormId: string;
}

@InputType({ description: 'What every plan of the vendor keeps; it replaces what was.' })
export class DutyRulesDeclareInput extends CommandInput {
  @Field(() => Int, { description: 'Rest between two shifts in minutes: 0 to 10,080; 720 unless declared.' })
  @IsInt()
  @Min(0)
  @Max(10_080)
  restBetweenMinutes: number;

  @Field(() => Int, {
    description: 'Rest without a break, once a week, in minutes: 0 to 10,080; 2,520 unless declared.',
  })
  @IsInt()
  @Min(0)
  @Max(10_080)
  weeklyRestMinutes: number;

  @Field(() => Int, {
    description:
      'Share of the time of people of posts of SUPPORT_L3 that is kept free, in basis points; 2,000 unless declared.',
  })
  @IsInt()
  @Min(0)
  @Max(10_000)
  reservedBp: number;
}
