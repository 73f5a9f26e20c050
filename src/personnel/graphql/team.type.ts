import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeComparator, IdComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import { ProductType } from '../../vendors/index.js';
import { EmployeeType } from './employee.type.js';

@ObjectType('Team', {
  implements: () => Node,
  description: 'People who plan and work together; only the staff sees it.',
})
export class TeamType extends Node {
  @Field(() => LocalizedText)
  name: LocalizedText;

  @Field(() => EmployeeType, { nullable: true, description: 'Who leads it; null = nobody yet.' })
  lead: EmployeeType | null;

  @Field(() => ProductType, {
    nullable: true,
    description: 'The product that it works on; null = several, or none in particular.',
  })
  product: ProductType | null;

  @Field({ description: 'False once it was disbanded.' })
  isActive: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When it was disbanded; null = it works.' })
  disbandedAt: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;
}

@ObjectType('TeamPoolItem', {
  implements: () => Node,
  description: 'Work that a team has got for a sprint and nobody in particular, because it does not say what it needs.',
})
export class TeamPoolItemType extends Node {
  @Field(() => ID, { description: '`workitem_…`' })
  workItemId: string;

  @Field(() => ID, { description: '`sprint_…`' })
  sprintId: string;

  @Field(() => DateTime, { description: 'When the plan put it there.' })
  createdAt: Date;
}

export const TeamPoolItemConnection = connectionOf('TeamPoolItem', () => TeamPoolItemType);

export const TeamConnection = connectionOf('Team', () => TeamType);

enum TeamOrderField {
  NAME = 'NAME',
}

export const TeamListArgs = listArgs(
  'Team',
  filterOf('Team', { leadId: IdComparator, productId: IdComparator, disbandedAt: DateTimeComparator }),
  TeamOrderField,
);
