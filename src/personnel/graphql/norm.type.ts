import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeComparator, enumComparator, IdComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import { BusinessCalendarType, ProductType } from '../../vendors/index.js';
import { SkillLevel } from '../domain/personnel.enums.js';
import { DutyCoverage, StaffProcess } from '../domain/planning.enums.js';
import { PositionType } from './position.type.js';
import { SkillType } from './skill.type.js';

@ObjectType('StaffingNormSkill', { description: 'A skill that everybody on a post must have.' })
export class StaffingNormSkillType {
  @Field(() => SkillType, { nullable: true, description: 'Never null for who sees the norm.' })
  skill: SkillType | null;

  @Field(() => SkillLevel, { description: 'At least this level.' })
  level: SkillLevel;
}

@ObjectType('StaffingNorm', {
  implements: () => Node,
  description: 'A post, what it asks for, and how many people that needs.',
})
export class StaffingNormType extends Node {
  @Field(() => StaffProcess)
  process: StaffProcess;

  @Field(() => ProductType, { nullable: true, description: 'Null = for all products.' })
  product: ProductType | null;

  @Field(() => PositionType, { nullable: true, description: 'Whose people keep the post; never null for the staff.' })
  position: PositionType | null;

  @Field(() => Int, { description: 'Seats that are taken at once.' })
  posts: number;

  @Field(() => DutyCoverage)
  coverage: DutyCoverage;

  @Field(() => BusinessCalendarType, { nullable: true, description: 'The hours of the post; null round the clock.' })
  calendar: BusinessCalendarType | null;

  @Field(() => Int, { description: 'Hours a week in which the seats are taken; 168 round the clock.' })
  coveredHours: number;

  @Field(() => Int, { description: 'Hours that one person works in a week.' })
  weeklyHours: number;

  @Field(() => Int, { description: 'Share of his time in which a person is away, in basis points.' })
  absenceBp: number;

  @Field(() => Int, {
    description: 'People that the post needs: posts × coveredHours ÷ (weeklyHours × (1 − absence)), rounded up.',
  })
  minCount: number;

  @Field({ description: 'Where the figures come from.' })
  basis: string;

  @Field(() => [StaffingNormSkillType], { description: 'At most 100.' })
  skills: StaffingNormSkillType[];

  @Field(() => DateTime, { nullable: true, description: 'Since when nobody asks for the post any more.' })
  withdrawnAt: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

export const StaffingNormConnection = connectionOf('StaffingNorm', () => StaffingNormType);

enum StaffingNormOrderField {
  PROCESS = 'PROCESS',
  CREATED_AT = 'CREATED_AT',
}

export const StaffingNormListArgs = listArgs(
  'StaffingNorm',
  filterOf('StaffingNorm', {
    process: enumComparator('StaffProcess', StaffProcess),
    productId: IdComparator,
    positionId: IdComparator,
    withdrawnAt: DateTimeComparator,
  }),
  StaffingNormOrderField,
);

@ObjectType('DutyRule', { implements: () => Node, description: 'What every plan of the vendor keeps.' })
export class DutyRuleType extends Node {
  @Field(() => Int, { description: 'Rest between two shifts, in minutes.' })
  restBetweenMinutes: number;

  @Field(() => Int, { description: 'Rest without a break, once a week, in minutes.' })
  weeklyRestMinutes: number;

  @Field(() => Int, {
    description: 'Share of the time of people of third-line support that is kept free, in basis points.',
  })
  reservedBp: number;

  @Field(() => Int, { description: 'Grows by one with each change.' })
  version: number;
}
