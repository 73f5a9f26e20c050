import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsDate, IsEnum, IsOptional, IsString } from 'class-validator';
import { ContactType } from '../../customers/index.js';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { SkillLevel, StaffFunction } from '../domain/personnel.enums.js';
import { EmployeeType } from './employee.type.js';
import { PositionType } from './position.type.js';
import { SkillType } from './skill.type.js';

@ArgsType()
export class StaffingArgs {
  @Field(() => ID, { description: '`product_…`' })
  @IsString()
  productId: string;

  @Field(() => DateTime, { nullable: true, description: 'As it was at a moment; now unless given.' })
  @IsOptional()
  @IsDate()
  asOf?: Date | null;
}

@ArgsType()
export class EligibleArgs {
  @Field(() => ID, { description: '`skill_…`' })
  @IsString()
  skillId: string;

  @Field(() => SkillLevel, { description: 'At least this level.' })
  @IsEnum(SkillLevel)
  minLevel: SkillLevel;
}

@ObjectType({ description: 'A figure of `metrics.md`, with what it was reckoned from.' })
export class PersonnelFigure {
  @Field({ description: 'Its number there: M34, M35 or M37.' })
  metric: string;

  @Field(() => Int, { description: 'What is there.' })
  numerator: number;

  @Field(() => Int, { description: 'Of how many.' })
  denominator: number;

  @Field(() => Float, { nullable: true, description: 'In `unit`, two digits; null when there is nothing to count.' })
  value: number | null;

  @Field({ description: 'Always %.' })
  unit: string;

  @Field(() => DateTime, { description: 'The moment that it is true of.' })
  asOf: Date;
}

@ObjectType({ description: 'A key skill as the staffing table prints it.' })
export class StaffingSkill {
  @Field({ description: 'Code of the skill.' })
  code: string;

  @Field(() => LocalizedText, { description: 'Name of the skill.' })
  name: LocalizedText;

  @Field(() => SkillLevel, { description: 'At least this is asked.' })
  level: SkillLevel;

  @Field(() => String, { nullable: true, description: 'The words of the document; null = the name is printed.' })
  sourcePhrase: string | null;
}

@ObjectType({ description: 'A row of the staffing table. It names nobody.' })
export class StaffingRow {
  @Field(() => LocalizedText)
  title: LocalizedText;

  @Field(() => [StaffFunction], { description: 'What its people do; empty = not declared.' })
  functions: StaffFunction[];

  @Field(() => String, { nullable: true, description: 'Code of the professional standard; null = none is named.' })
  professionalStandard: string | null;

  @Field(() => Int, { description: 'People who hold the position and are at work.' })
  peopleCount: number;

  @Field(() => Int, { nullable: true, description: 'People planned; null outside of the staff.' })
  plannedCount: number | null;

  @Field(() => [StaffingSkill], { description: 'Key skills in the order of printing, at most 100.' })
  skills: StaffingSkill[];
}

@ObjectType({ description: 'Position, number, key skills, as it is published (C-26); computed, and without names.' })
export class StaffingTable {
  @Field(() => DateTime, { description: 'The moment that it is true of.' })
  asOf: Date;

  @Field(() => [StaffingRow], { description: 'In the order of printing, at most 500.' })
  rows: StaffingRow[];

  @Field(() => Int, { description: 'Rows in the table.' })
  positionsTotal: number;

  @Field(() => Int, { description: 'Sum of `peopleCount`.' })
  peopleTotal: number;

  @Field(() => Int, { nullable: true, description: 'Sum of `plannedCount`; null outside of the staff.' })
  plannedTotal: number | null;
}

/** How likely it is that nobody can do something. */
export enum SkillRisk {
  RED = 'RED',
  AMBER = 'AMBER',
  NONE = 'NONE',
}
registerEnumType(SkillRisk, {
  name: 'SkillRisk',
  description:
    'How many people have a skill that is needed; a certificate that expires within 60 days counts as missing.',
  valuesMap: {
    RED: { description: 'Nobody.' },
    AMBER: { description: 'One person: the bus factor is one.' },
    NONE: { description: 'Two or more.' },
  },
});

@ObjectType({ description: 'A position that fewer people hold than are planned.' })
export class UnfilledPosition {
  @Field(() => PositionType, { nullable: true, description: 'Never null for the staff.' })
  position: PositionType | null;

  @Field(() => Int, { description: 'People planned.' })
  plannedCount: number;

  @Field(() => Int, { description: 'People who hold it and are at work.' })
  peopleCount: number;

  @Field(() => Int, { description: 'How many are missing.' })
  missingCount: number;
}

@ObjectType({ description: 'A skill that somebody must have, and how many have it.' })
export class RequiredSkill {
  @Field(() => SkillType, { nullable: true, description: 'Never null for the staff.' })
  skill: SkillType | null;

  @Field(() => SkillLevel, { description: 'The lowest level that is asked.' })
  level: SkillLevel;

  @Field(() => Int, { description: 'People at work who have it at that level.' })
  holderCount: number;

  @Field(() => SkillRisk)
  risk: SkillRisk;
}

@ObjectType({ description: 'What is missing for a product: posts, and skills.' })
export class StaffingGap {
  @Field(() => PersonnelFigure, {
    description: 'M34: the sum of the lesser of filled and planned by position, of what is planned.',
  })
  staffingCoverage: PersonnelFigure;

  @Field(() => PersonnelFigure, { description: 'M35: required skills that somebody has, of all.' })
  skillCoverage: PersonnelFigure;

  @Field(() => [UnfilledPosition], { description: 'Posts that are not filled, at most 500.' })
  unfilledPositions: UnfilledPosition[];

  @Field(() => [RequiredSkill], { description: 'Required skills that exactly one person has, at most 1,000.' })
  singleHolderSkills: RequiredSkill[];

  @Field(() => [RequiredSkill], { description: 'Required skills that nobody has, at most 1,000.' })
  missingSkills: RequiredSkill[];

  @Field(() => [RequiredSkill], {
    description:
      'All skills that positions, posts and the role of specialists require, with their risk, RED first, at most 1,000.',
  })
  requiredSkills: RequiredSkill[];
}

@ArgsType()
export class SkillMatrixArgs {
  @Field(() => ID, { nullable: true, description: '`product_…`: only people of its positions; all unless given.' })
  @IsOptional()
  @IsString()
  productId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'By the day; today in the zone of the vendor unless given.' })
  @IsOptional()
  @IsString()
  on?: string | null;
}

@ObjectType({ description: 'A column of the matrix.' })
export class SkillMatrixColumn {
  @Field(() => SkillType, { nullable: true, description: 'Never null for the staff.' })
  skill: SkillType | null;

  @Field(() => Int, { description: 'People of the matrix who have it at PROFICIENT or higher.' })
  proficientCount: number;
}

@ObjectType({ description: 'A row of the matrix.' })
export class SkillMatrixRow {
  @Field(() => EmployeeType, { nullable: true, description: 'Never null for the staff.' })
  employee: EmployeeType | null;

  @Field(() => [SkillLevel], {
    nullable: 'items',
    description: 'The level that counts in each skill of `columns`, in their order; null = none.',
  })
  levels: (SkillLevel | null)[];
}

@ObjectType({ description: 'Who can what: people at work by skills in use.' })
export class SkillMatrix {
  @Field(() => LocalDate, { description: 'The day that it is true of.' })
  on: string;

  @Field(() => [SkillMatrixColumn], { description: 'Skills in use by code, at most 500.' })
  columns: SkillMatrixColumn[];

  @Field(() => [SkillMatrixRow], { description: 'People at work by name, at most 1,000.' })
  rows: SkillMatrixRow[];
}

@ObjectType({ description: 'An administrator at a customer whose agreement covers the product.' })
export class TrainedAdministrator {
  @Field(() => ContactType, { nullable: true, description: 'Never null for the staff.' })
  contact: ContactType | null;

  @Field({
    description:
      'True when he has a valid pass in each course, and has acknowledged each document, that is asked of administrators.',
  })
  isTrained: boolean;
}

@ObjectType({ description: 'Whether the administrators at customers are trained as the product asks.' })
export class TrainingCompliance {
  @Field(() => PersonnelFigure, {
    description:
      'M37: administrators with a valid pass in all courses and with all documents acknowledged, of all; null when neither is asked.',
  })
  trainingCompliance: PersonnelFigure;

  @Field(() => [TrainedAdministrator], { description: 'By name, at most 1,000.' })
  administrators: TrainedAdministrator[];
}
