import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeComparator, StringComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import { ProductType } from '../../vendors/index.js';
import { SkillLevel, StaffFunction } from '../domain/personnel.enums.js';
import { SkillType } from './skill.type.js';

@ObjectType('PositionSkill', { description: 'A key skill of a position.' })
export class PositionSkillType {
  @Field(() => SkillType, { nullable: true, description: 'Never null for the staff.' })
  skill: SkillType | null;

  @Field(() => SkillLevel, { description: 'At least this is asked.' })
  level: SkillLevel;

  @Field({ description: 'False: welcome, but nobody is missing without it.' })
  isRequired: boolean;

  @Field({ description: 'True: without a valid certificate the skill counts for nothing in this position.' })
  needsCertificate: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The words of the vendor's document, which are printed; null = the name of the skill is.",
  })
  sourcePhrase: string | null;
}

@ObjectType('PositionProduct', { description: 'A product that a position works for.' })
export class PositionProductType {
  @Field(() => ProductType, { nullable: true, description: 'Never null for the staff.' })
  product: ProductType | null;
}

@ObjectType('Position', {
  implements: () => Node,
  description: 'A post with its number of people, a row of the staffing table (C-26).',
})
export class PositionType extends Node {
  @Field(() => LocalizedText)
  title: LocalizedText;

  @Field(() => Int, { description: 'Order of printing, from 1.' })
  ordinal: number;

  @Field(() => Int, { description: 'How many people are planned.' })
  headCount: number;

  @Field(() => [StaffFunction], { description: 'What its people do; empty = not declared.' })
  functions: StaffFunction[];

  @Field(() => String, {
    nullable: true,
    description: 'Code of the professional standard, e.g. 06.024; null = none is named.',
  })
  professionalStandard: string | null;

  @Field(() => [PositionSkillType], { description: 'Key skills in the order of printing, at most 100.' })
  skills: PositionSkillType[];

  @Field(() => [PositionProductType], { description: 'What it works for; empty = for no product alone.' })
  products: PositionProductType[];

  @Field({ description: 'False once it was closed.' })
  isOpen: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Null while there is such a post.' })
  closedAt: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

export const PositionConnection = connectionOf('Position', () => PositionType);

enum PositionOrderField {
  ORDINAL = 'ORDINAL',
  TITLE = 'TITLE',
}

export const PositionListArgs = listArgs(
  'Position',
  filterOf('Position', { titleRu: StringComparator, closedAt: DateTimeComparator }),
  PositionOrderField,
);
