import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeComparator, enumComparator, IdComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, TimeZone } from '../../graphql/scalars.js';
import { PersonType } from '../../identity/index.js';
import { DutyRole, ReplanCause } from '../domain/planning.enums.js';
import { RotaStatus } from '../domain/planning.states.js';
import { TurnUnit } from '../domain/rota-layer.js';
import { AllocationType } from './allocation.type.js';
import { EmployeeType } from './employee.type.js';
import { StaffingNormType } from './norm.type.js';
import { PlanningStatusEventType } from './schedule.type.js';

@ObjectType('RotaMember', { description: 'A place in the order of turns.' })
export class RotaMemberType {
  @Field(() => Int, { description: 'From 1.' })
  ordinal: number;

  @Field(() => EmployeeType, { nullable: true, description: 'Never null for who sees the rota.' })
  employee: EmployeeType | null;
}

@ObjectType('RotaWindow', { description: 'Local hours in which a layer has somebody on duty.' })
export class RotaWindowType {
  @Field(() => Int, { nullable: true, description: '1 = Monday … 7 = Sunday; null = every day.' })
  weekday: number | null;

  @Field({ description: 'Local time HH:MM.' })
  opens: string;

  @Field({ description: 'Local time HH:MM, up to 24:00; before `opens` means on the next day.' })
  closes: string;
}

@ObjectType('RotaLayer', { description: 'People who take turns; of the layers of a role the later one wins.' })
export class RotaLayerType {
  @Field(() => Int, { description: 'From 1.' })
  ordinal: number;

  @Field(() => DutyRole)
  role: DutyRole;

  @Field(() => [RotaMemberType], { description: 'In the order of turns.' })
  members: RotaMemberType[];

  @Field({ description: 'Local date and time at which the first turn begins: 2026-11-30T08:00.' })
  startsAt: string;

  @Field(() => TimeZone, { description: 'Zone of all times of the layer: 9 to 17 stays 9 to 17 over summer time.' })
  timeZone: string;

  @Field(() => Int, { description: 'So many units is one turn long.' })
  turnLength: number;

  @Field(() => TurnUnit)
  turnUnit: TurnUnit;

  @Field(() => [RotaWindowType], { description: 'None = at all hours.' })
  windows: RotaWindowType[];
}

@ObjectType('RotaOverride', { description: 'Time that was given to a person, whatever the layers say.' })
export class RotaOverrideType {
  @Field(() => DutyRole)
  role: DutyRole;

  @Field(() => EmployeeType, { nullable: true, description: 'Never null for who sees the rota.' })
  employee: EmployeeType | null;

  @Field(() => DateTime)
  startsAt: Date;

  @Field(() => DateTime)
  endsAt: Date;

  @Field({ description: 'Why.' })
  reason: string;

  @Field(() => PersonType, { nullable: true, description: 'Who has entered it; null when it was no person.' })
  author: PersonType | null;
}

@ObjectType('Rota', { implements: () => Node, description: 'How one seat of a post is kept.' })
export class RotaType extends Node {
  @Field(() => LocalizedText)
  name: LocalizedText;

  @Field(() => StaffingNormType, { nullable: true, description: 'The post; never null for who sees the rota.' })
  norm: StaffingNormType | null;

  @Field(() => PersonType, { nullable: true, description: 'Who is told when somebody falls out.' })
  head: PersonType | null;

  @Field(() => RotaStatus)
  status: RotaStatus;

  @Field(() => [RotaLayerType], { description: 'In their order; the later one of a role wins.' })
  layers: RotaLayerType[];

  @Field(() => [RotaOverrideType], { description: 'In the order in which they were entered; at most 100.' })
  overrides: RotaOverrideType[];

  @Field(() => [PlanningStatusEventType], { description: 'How the status has changed, oldest first; at most 100.' })
  events: PlanningStatusEventType[];

  @Field(() => Int, { description: 'Grows by one with each change of the rota itself; see `expectedVersion`.' })
  version: number;
}

export const RotaConnection = connectionOf('Rota', () => RotaType);

enum RotaOrderField {
  NAME = 'NAME',
}

export const RotaListArgs = listArgs(
  'Rota',
  filterOf('Rota', { status: enumComparator('RotaStatus', RotaStatus), normId: IdComparator }),
  RotaOrderField,
);

@ObjectType('ReplanItem', {
  implements: () => Node,
  description: 'Time for which somebody was counted on who will not be there: duty of a rota, or work.',
})
export class ReplanItemType extends Node {
  @Field(() => EmployeeType, {
    nullable: true,
    description: 'Who will not be there; never null for who sees the item.',
  })
  employee: EmployeeType | null;

  @Field(() => ReplanCause)
  cause: ReplanCause;

  @Field(() => RotaType, { nullable: true, description: 'The rota whose shift it was; null for work.' })
  rota: RotaType | null;

  @Field(() => AllocationType, { nullable: true, description: 'The work; null for a shift.' })
  allocation: AllocationType | null;

  @Field(() => DateTime)
  startsAt: Date;

  @Field(() => DateTime)
  endsAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'Null: it still waits.' })
  resolvedAt: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

export const ReplanItemConnection = connectionOf('ReplanItem', () => ReplanItemType);

enum ReplanItemOrderField {
  STARTS_AT = 'STARTS_AT',
}

export const ReplanItemListArgs = listArgs(
  'ReplanItem',
  filterOf('ReplanItem', {
    employeeId: IdComparator,
    rotaId: IdComparator,
    cause: enumComparator('ReplanCause', ReplanCause),
    startsAt: DateTimeComparator,
    resolvedAt: DateTimeComparator,
  }),
  ReplanItemOrderField,
);
