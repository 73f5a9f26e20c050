import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeComparator, enumComparator, IdComparator, StringComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import { ProductType } from '../../vendors/index.js';
import { SkillKind } from '../domain/personnel.enums.js';

@ObjectType('Skill', { implements: () => Node, description: 'Something that people can or know.' })
export class SkillType extends Node {
  @Field({ description: 'For programs, unique at the vendor, e.g. LINUX_ADMIN.' })
  code: string;

  @Field(() => LocalizedText)
  name: LocalizedText;

  @Field(() => SkillKind)
  kind: SkillKind;

  @Field(() => SkillType, { nullable: true, description: 'The wider skill; null = none.' })
  parent: SkillType | null;

  @Field(() => ProductType, { nullable: true, description: 'The product that it is knowledge of; null = none.' })
  product: ProductType | null;

  @Field({ description: 'False once it was withdrawn.' })
  isActive: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Null while it is in use.' })
  withdrawnAt: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

export const SkillConnection = connectionOf('Skill', () => SkillType);

enum SkillOrderField {
  CODE = 'CODE',
  NAME = 'NAME',
}

export const SkillListArgs = listArgs(
  'Skill',
  filterOf('Skill', {
    code: StringComparator,
    nameRu: StringComparator,
    kind: enumComparator('SkillKind', SkillKind),
    parentId: IdComparator,
    productId: IdComparator,
    withdrawnAt: DateTimeComparator,
  }),
  SkillOrderField,
);
