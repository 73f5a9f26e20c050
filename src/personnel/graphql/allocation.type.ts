import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumComparator, IdComparator, LocalDateComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { Node } from '../../graphql/node.type.js';
import { LocalDate } from '../../graphql/scalars.js';
import { AllocationStatus } from '../domain/planning.states.js';
import { EmployeeType } from './employee.type.js';
import { PlanningStatusEventType } from './schedule.type.js';
import { SkillType } from './skill.type.js';

@ObjectType('Allocation', { implements: () => Node, description: 'Time of a person that is given to a piece of work.' })
export class AllocationType extends Node {
  @Field(() => EmployeeType, { nullable: true, description: 'Never null for who sees the allocation.' })
  employee: EmployeeType | null;

  @Field(() => ID, { description: '`workitem_…`' })
  workItemId: string;

  @Field(() => ID, { nullable: true, description: '`sprint_…`; null = in none.' })
  sprintId: string | null;

  @Field(() => SkillType, { nullable: true, description: 'What is needed of him; null = nothing in particular.' })
  skill: SkillType | null;

  @Field(() => Int, { description: 'Minutes of work.' })
  minutes: number;

  @Field(() => LocalDate, { description: 'First day, in the zone of the person.' })
  firstDay: string;

  @Field(() => LocalDate, { description: 'Last day, in the zone of the person.' })
  lastDay: string;

  @Field(() => AllocationStatus)
  status: AllocationStatus;

  @Field({ description: 'Placed by hand: the planner leaves it where it is.' })
  isPinned: boolean;

  @Field({ description: 'It was given although it is more than the person can do.' })
  isOverbooked: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was given all the same; null when it fits.' })
  overbookingReason: string | null;

  @Field(() => [PlanningStatusEventType], { description: 'How the status has changed, oldest first; at most 100.' })
  events: PlanningStatusEventType[];

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

export const AllocationConnection = connectionOf('Allocation', () => AllocationType);

enum AllocationOrderField {
  FIRST_DAY = 'FIRST_DAY',
}

export const AllocationListArgs = listArgs(
  'Allocation',
  filterOf('Allocation', {
    employeeId: IdComparator,
    workItemId: IdComparator,
    sprintId: IdComparator,
    status: enumComparator('AllocationStatus', AllocationStatus),
    firstDay: LocalDateComparator,
    lastDay: LocalDateComparator,
  }),
  AllocationOrderField,
);
