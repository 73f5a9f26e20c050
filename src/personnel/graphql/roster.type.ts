import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsDate, IsEnum, IsOptional, IsString } from 'class-validator';
import { connectionOf } from '../../graphql/connection.js';
import { PageArgs } from '../../graphql/list.args.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import { SkillLevel } from '../domain/personnel.enums.js';
import { DutyRole } from '../domain/planning.enums.js';
import { EmployeeType } from './employee.type.js';
import { StaffingNormType } from './norm.type.js';
import { RotaType } from './rota.type.js';

@ObjectType('DutyShift', { implements: () => Node, description: 'Somebody is on duty for a rota.' })
export class DutyShiftType extends Node {
  @Field(() => RotaType, { nullable: true, description: 'Never null for who sees the shift.' })
  rota: RotaType | null;

  @Field(() => EmployeeType, { nullable: true, description: 'Never null for who sees the shift.' })
  employee: EmployeeType | null;

  @Field(() => DutyRole)
  role: DutyRole;

  @Field(() => DateTime)
  startsAt: Date;

  @Field(() => DateTime, { description: 'The next one begins here.' })
  endsAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'Since when another plan holds; null: it is planned.' })
  withdrawnAt: Date | null;
}

export const DutyShiftConnection = connectionOf('DutyShift', () => DutyShiftType);

@ObjectType({ description: 'Time in which fewer people are on duty than are asked for.' })
export class CoverageGap {
  @Field(() => DateTime)
  startsAt: Date;

  @Field(() => DateTime)
  endsAt: Date;

  @Field(() => Int, { description: 'Its length.' })
  seconds: number;

  @Field(() => Int, { description: 'The least number of people who are there at some time of the gap.' })
  people: number;
}

@ObjectType({ description: 'How a post is kept in a period.' })
export class PostCoverage {
  @Field(() => StaffingNormType)
  norm: StaffingNormType;

  @Field(() => Int, { description: 'Length of the hours of the post, in seconds.' })
  declaredSeconds: number;

  @Field(() => Int, { description: 'Length of that part in which at least one person is on duty, in seconds.' })
  coveredSeconds: number;

  @Field(() => [CoverageGap], {
    description: 'When fewer people with all the skills are there than the post has seats; by time, at most 1,000.',
  })
  gaps: CoverageGap[];
}

@ObjectType({ description: 'Who is on duty in a period, and who is missing.' })
export class Roster {
  @Field(() => DateTime, { description: 'Beginning of the period.' })
  from: Date;

  @Field(() => DateTime, { description: 'Its end, which is not part of it.' })
  to: Date;

  @Field(() => DutyShiftConnection, {
    description: 'Shifts of published rotas that have an instant in the period, by their start.',
  })
  shifts: unknown;

  @Field(() => [PostCoverage], { description: 'By process, at most 50.' })
  posts: PostCoverage[];
}

@ArgsType()
export class PeriodArgs {
  @Field(() => DateTime, { description: 'Beginning of the period.' })
  @IsDate()
  from: Date;

  @Field(() => DateTime, { description: 'Its end, which is not part of it; at most 366 days later.' })
  @IsDate()
  to: Date;
}

@ArgsType()
export class RosterArgs extends PeriodArgs {
  @Field(() => ID, { nullable: true, description: '`norm_…`: only this post.' })
  @IsOptional()
  @IsString()
  normId?: string | null;

  @Field(() => ID, { nullable: true, description: '`product_…`: only posts of this product.' })
  @IsOptional()
  @IsString()
  productId?: string | null;

  @Field(() => ID, { nullable: true, description: '`skill_…`: whoever counts must have this skill, too.' })
  @IsOptional()
  @IsString()
  skillId?: string | null;

  @Field(() => SkillLevel, { nullable: true, description: 'At least this level of it; PROFICIENT unless given.' })
  @IsOptional()
  @IsEnum(SkillLevel)
  minLevel?: SkillLevel | null;
}

@ArgsType()
export class OnCallArgs extends PageArgs {
  @Field(() => DateTime, { nullable: true, description: 'Now unless given.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;

  @Field(() => ID, { nullable: true, description: '`skill_…`: only people who have this skill.' })
  @IsOptional()
  @IsString()
  skillId?: string | null;

  @Field(() => SkillLevel, { nullable: true, description: 'At least this level of it; PROFICIENT unless given.' })
  @IsOptional()
  @IsEnum(SkillLevel)
  minLevel?: SkillLevel | null;

  @Field(() => ID, { nullable: true, description: '`rota_…`: only this rota.' })
  @IsOptional()
  @IsString()
  rotaId?: string | null;
}

@ObjectType({
  description: 'M36: how long somebody is on duty of the time that the support of a product has declared.',
})
export class RotaCoverage {
  @Field(() => Int, { nullable: true, description: 'Seconds with at least one person on duty; null: no population.' })
  numerator: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds of the declared schedule; null when none is declared.' })
  denominator: number | null;

  @Field(() => Float, { nullable: true, description: 'In per cent, two digits; null without a denominator.' })
  value: number | null;

  @Field({ description: 'Always %.' })
  unit: string;

  @Field(() => DateTime, { description: 'Beginning of the window.' })
  from: Date;

  @Field(() => DateTime, { description: 'Its end, which is not part of it.' })
  to: Date;

  @Field(() => DateTime, { description: 'When it was reckoned.' })
  asOf: Date;

  @Field(() => [CoverageGap], { description: 'Declared time in which nobody is on duty; by time, at most 1,000.' })
  gaps: CoverageGap[];
}
