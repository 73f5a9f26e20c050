import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  DateTimeComparator,
  enumComparator,
  IdComparator,
  LocalDateComparator,
  StringComparator,
} from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, LocalDate, TimeZone } from '../../graphql/scalars.js';
import { PersonType, UserType } from '../../identity/index.js';
import { EmployeeCommand } from '../domain/available-commands.js';
import { EmployeeStatus } from '../domain/employee.states.js';
import { PositionType } from './position.type.js';

@ObjectType('PositionAssignment', {
  implements: () => Node,
  description: 'The days on which a person holds a position; days of one person never overlap.',
})
export class PositionAssignmentType extends Node {
  @Field(() => PositionType, { nullable: true, description: 'Never null for who sees the person.' })
  position: PositionType | null;

  @Field(() => LocalDate, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null = until further notice.' })
  validTo: string | null;

  @Field({ description: 'True when today, in the zone of the person, is one of its days.' })
  isCurrent: boolean;
}

@ObjectType('EmployeeStatusEvent', { implements: () => Node, description: 'One change of the status of an employee.' })
export class EmployeeStatusEventType extends Node {
  @Field(() => EmployeeStatus, { nullable: true, description: 'Null: the record came into being.' })
  from: EmployeeStatus | null;

  @Field(() => EmployeeStatus, { description: 'The status after it.' })
  to: EmployeeStatus;

  @Field({ description: 'What moved it, as ILLEGAL_TRANSITION names it, e.g. `sendOnLeave`; `register` at birth.' })
  event: string;

  @Field(() => PersonType, { nullable: true, description: 'Null when it was no person.' })
  actor: PersonType | null;

  @Field(() => String, { nullable: true, description: 'Null when none was given.' })
  reason: string | null;

  @Field(() => DateTime, { description: 'When it changed.' })
  at: Date;
}

export const EmployeeStatusEventConnection = connectionOf('EmployeeStatusEvent', () => EmployeeStatusEventType);

@ObjectType('Employee', {
  implements: () => Node,
  description: 'A person who works for the vendor, or may do so; only the staff sees him.',
})
export class EmployeeType extends Node {
  @Field()
  name: string;

  @Field({ description: 'Unique at the vendor.' })
  personnelNumber: string;

  @Field(() => UserType, { nullable: true, description: 'His account; null without one, or when you may not see it.' })
  user: UserType | null;

  @Field(() => TimeZone, { description: 'IANA zone; his days are days there.' })
  timeZone: string;

  @Field(() => EmployeeStatus)
  status: EmployeeStatus;

  @Field(() => LocalDate, { nullable: true, description: 'First day of employment; null before he is hired.' })
  employedFrom: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of employment; null = without an end.' })
  employedTo: string | null;

  @Field(() => [PositionAssignmentType], { description: 'Positions by day, the first one first; at most 100.' })
  assignments: PositionAssignmentType[];

  @Field(() => [EmployeeCommand], { description: 'What you may do with the record now; guards are asked then.' })
  availableCommands: EmployeeCommand[];

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;
}

export const EmployeeConnection = connectionOf('Employee', () => EmployeeType);

enum EmployeeOrderField {
  NAME = 'NAME',
  UPDATED_AT = 'UPDATED_AT',
}

export const EmployeeListArgs = listArgs(
  'Employee',
  filterOf('Employee', {
    name: StringComparator,
    personnelNumber: StringComparator,
    status: enumComparator('EmployeeStatus', EmployeeStatus),
    employedFrom: LocalDateComparator,
    employedTo: LocalDateComparator,
    userId: IdComparator,
    teamId: IdComparator,
    updatedAt: DateTimeComparator,
  }),
  EmployeeOrderField,
);
