import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumComparator, IdComparator, LocalDateComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { PersonType } from '../../identity/index.js';
import { CalendarDayKind } from '../domain/day-capacity.js';
import { AbsenceKind } from '../domain/planning.enums.js';
import { AbsenceStatus } from '../domain/planning.states.js';
import { EmployeeType } from './employee.type.js';

@ObjectType('PlanningStatusEvent', { description: 'One change of the status of an absence, a rota or an allocation.' })
export class PlanningStatusEventType {
  @Field(() => String, { nullable: true, description: 'Null: it came into being.' })
  from: string | null;

  @Field({ description: 'The status after it.' })
  to: string;

  @Field({ description: 'What moved it, as ILLEGAL_TRANSITION names it.' })
  event: string;

  @Field(() => PersonType, { nullable: true, description: 'Null when it was no person.' })
  actor: PersonType | null;

  @Field(() => String, { nullable: true, description: 'Null when none was given.' })
  reason: string | null;

  @Field(() => DateTime, { description: 'When it changed.' })
  at: Date;
}

@ObjectType('WorkSchedule', {
  implements: () => Node,
  description: 'How much a person works in a week, from a day on until the next schedule begins.',
})
export class WorkScheduleType extends Node {
  @Field(() => EmployeeType, { nullable: true, description: 'Never null for who sees the schedule.' })
  employee: EmployeeType | null;

  @Field(() => LocalDate, { description: 'First day.' })
  validFrom: string;

  @Field(() => [Int], { description: 'Minutes from Monday to Sunday.' })
  minutesPerWeekday: number[];

  @Field(() => Int, { description: 'Share of the time that can be planned, in basis points: 10,000 = all of it.' })
  availabilityBp: number;

  @Field(() => Int, { description: 'Grows by one with each change.' })
  version: number;
}

@ObjectType('ProductionCalendarDay', { description: 'A day that is not like other days of its weekday.' })
export class ProductionCalendarDayType {
  @Field(() => LocalDate, { description: 'A day of the year.' })
  day: string;

  @Field(() => CalendarDayKind)
  kind: CalendarDayKind;

  @Field(() => LocalDate, { nullable: true, description: 'The day whose hours are worked on a MOVED_WORKDAY.' })
  replacedDay: string | null;
}

@ObjectType('ProductionCalendar', { implements: () => Node, description: 'The special days of a year.' })
export class ProductionCalendarType extends Node {
  @Field(() => Int, { description: 'Of the common era.' })
  year: number;

  @Field(() => [ProductionCalendarDayType], { description: 'By day, at most 100; all other days are ordinary.' })
  days: ProductionCalendarDayType[];

  @Field(() => DateTime, { description: 'When the days were entered last.' })
  enteredAt: Date;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

export const ProductionCalendarConnection = connectionOf('ProductionCalendar', () => ProductionCalendarType);

@ObjectType('Absence', {
  implements: () => Node,
  description: 'Whole days on which a person does not work; only he and those who decide read it.',
})
export class AbsenceType extends Node {
  @Field(() => EmployeeType, { nullable: true, description: 'Never null for who sees the absence.' })
  employee: EmployeeType | null;

  @Field(() => AbsenceKind)
  kind: AbsenceKind;

  @Field(() => LocalDate, { description: 'First day, in the zone of the person.' })
  firstDay: string;

  @Field(() => LocalDate, { description: 'Last day, in the zone of the person.' })
  lastDay: string;

  @Field(() => AbsenceStatus)
  status: AbsenceStatus;

  @Field(() => [PlanningStatusEventType], { description: 'How the status has changed, oldest first; at most 100.' })
  events: PlanningStatusEventType[];

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

export const AbsenceConnection = connectionOf('Absence', () => AbsenceType);

enum AbsenceOrderField {
  FIRST_DAY = 'FIRST_DAY',
  CREATED_AT = 'CREATED_AT',
}

export const AbsenceListArgs = listArgs(
  'Absence',
  filterOf('Absence', {
    employeeId: IdComparator,
    kind: enumComparator('AbsenceKind', AbsenceKind),
    status: enumComparator('AbsenceStatus', AbsenceStatus),
    firstDay: LocalDateComparator,
    lastDay: LocalDateComparator,
  }),
  AbsenceOrderField,
);
