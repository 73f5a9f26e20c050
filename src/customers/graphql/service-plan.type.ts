import { Field, Int, ObjectType } from '@nestjs/graphql';
import { StringComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';

@ObjectType('ServicePlan', {
  implements: () => Node,
  description: 'A level of service that agreements name; its targets are those of an SLA policy.',
})
export class ServicePlanType extends Node {
  @Field({ description: 'Short name for programs; it never changes.' })
  code: string;

  @Field(() => LocalizedText)
  name: LocalizedText;

  @Field(() => LocalizedText, { description: 'What the plan promises, in words.' })
  description: LocalizedText;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;
}

export const ServicePlanConnection = connectionOf('ServicePlan', () => ServicePlanType);

enum ServicePlanOrderField {
  CODE = 'CODE',
}

export const ServicePlanListArgs = listArgs(
  'ServicePlan',
  filterOf('ServicePlan', { code: StringComparator }),
  ServicePlanOrderField,
);
