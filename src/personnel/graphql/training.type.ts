import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BooleanComparator, DateTimeComparator, enumComparator, IdComparator } from '../../graphql/comparators.js';
import { ContactType, CustomerType } from '../../customers/index.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, LocalDate, Url } from '../../graphql/scalars.js';
import { PersonType } from '../../identity/index.js';
import { ProductType } from '../../vendors/index.js';
import { SkillLevel } from '../domain/personnel.enums.js';
import { PersonnelRole, RequiredDocumentKind, TrainingProvider, TrainingStage } from '../domain/training.enums.js';
import { TrainingStatus } from '../domain/training.states.js';
import { EmployeeType } from './employee.type.js';
import { SkillType } from './skill.type.js';

registerEnumType(PersonnelRole, {
  name: 'PersonnelRole',
  description: 'Who works with a product (A-43).',
  valuesMap: {
    END_USER: { description: 'At the customer: uses it.' },
    ADMINISTRATOR: { description: 'At the customer: runs it.' },
    VENDOR_SPECIALIST: { description: 'At the vendor: supports and changes it.' },
  },
});
registerEnumType(RequiredDocumentKind, {
  name: 'RequiredDocumentKind',
  description: 'What kind of document is to be studied.',
  valuesMap: { THIRD_PARTY: { description: 'Published by somebody else than the vendor (C-24).' } },
});
registerEnumType(TrainingProvider, {
  name: 'TrainingProvider',
  description: 'Who teaches.',
  valuesMap: { THIRD_PARTY: { description: 'Somebody else than the vendor.' } },
});
registerEnumType(TrainingStage, {
  name: 'TrainingStage',
  description: 'When a course is taken.',
  valuesMap: {
    COMMISSIONING: { description: 'While the product is brought into work at the customer (C-21).' },
    REFRESH: { description: 'Again, from time to time.' },
    RELEASE: { description: 'When a version brings something new.' },
  },
});
registerEnumType(TrainingStatus, {
  name: 'TrainingStatus',
  description: 'How far a person is with a course.',
  valuesMap: { EXPIRED: { description: 'Passed once, but it counts no longer.' } },
});

@ObjectType('TrainingCourse', { implements: () => Node, description: 'A training that people of a product take.' })
export class TrainingCourseType extends Node {
  @Field(() => LocalizedText)
  name: LocalizedText;

  @Field(() => ProductType, { nullable: true, description: 'Null when you may not see it.' })
  product: ProductType | null;

  @Field(() => TrainingProvider)
  provider: TrainingProvider;

  @Field(() => TrainingStage)
  stage: TrainingStage;

  @Field({ description: 'True: who must have it and has it not is not trained.' })
  isMandatory: boolean;

  @Field(() => Int, { nullable: true, description: 'How long it takes, in hours; null = not declared.' })
  hours: number | null;

  @Field(() => Int, { nullable: true, description: 'How many months it counts; null = for ever.' })
  validMonths: number | null;

  @Field({ description: 'False once it was withdrawn.' })
  isActive: boolean;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

export const TrainingCourseConnection = connectionOf('TrainingCourse', () => TrainingCourseType);

enum TrainingCourseOrderField {
  NAME = 'NAME',
}

export const TrainingCourseListArgs = listArgs(
  'TrainingCourse',
  filterOf('TrainingCourse', {
    productId: IdComparator,
    stage: enumComparator('TrainingStage', TrainingStage),
    isMandatory: BooleanComparator,
    withdrawnAt: DateTimeComparator,
  }),
  TrainingCourseOrderField,
);

@ObjectType({ description: 'A document that is to be studied.' })
export class RequiredDocumentPart {
  @Field(() => RequiredDocumentKind)
  kind: RequiredDocumentKind;

  @Field({ description: 'Title in Russian.' })
  titleRu: string;

  @Field(() => String, { nullable: true, description: 'Title in English; null = not translated.' })
  titleEn: string | null;

  @Field(() => Url, { nullable: true, description: 'Where it is published; null = nowhere.' })
  url: string | null;

  @Field(() => String, { nullable: true, description: 'Who publishes it; null = the vendor.' })
  publisher: string | null;
}

@ObjectType('RoleRequirement', {
  implements: () => Node,
  description: 'What a role asks of the people who work with a product: one of skill, document and course.',
})
export class RoleRequirementType extends Node {
  @Field(() => ProductType, { nullable: true, description: 'Null when you may not see it.' })
  product: ProductType | null;

  @Field(() => PersonnelRole)
  role: PersonnelRole;

  @Field(() => Int, { description: 'Order of printing, from 1.' })
  ordinal: number;

  @Field(() => String, { nullable: true, description: 'The words of the document; null = none.' })
  sourcePhrase: string | null;

  @Field(() => SkillType, { nullable: true, description: 'Null: something else is asked.' })
  skill: SkillType | null;

  @Field(() => SkillLevel, { nullable: true, description: 'At least this level; null without a skill.' })
  level: SkillLevel | null;

  @Field(() => RequiredDocumentPart, { nullable: true, description: 'Null: something else is asked.' })
  document: RequiredDocumentPart | null;

  @Field(() => TrainingCourseType, { nullable: true, description: 'Null: something else is asked.' })
  course: TrainingCourseType | null;

  @Field({ description: 'False once it was withdrawn.' })
  isActive: boolean;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

export const RoleRequirementConnection = connectionOf('RoleRequirement', () => RoleRequirementType);

enum RoleRequirementOrderField {
  ORDINAL = 'ORDINAL',
}

export const RoleRequirementListArgs = listArgs(
  'RoleRequirement',
  filterOf('RoleRequirement', {
    productId: IdComparator,
    role: enumComparator('PersonnelRole', PersonnelRole),
    withdrawnAt: DateTimeComparator,
  }),
  RoleRequirementOrderField,
);

@ObjectType('TrainingStatusEvent', { implements: () => Node, description: 'One change of the status of a training.' })
export class TrainingStatusEventType extends Node {
  @Field(() => TrainingStatus, { nullable: true, description: 'Null: the record came into being.' })
  from: TrainingStatus | null;

  @Field(() => TrainingStatus, { description: 'The status after it.' })
  to: TrainingStatus;

  @Field({ description: 'What moved it, as ILLEGAL_TRANSITION names it; `assign` at birth.' })
  event: string;

  @Field(() => PersonType, { nullable: true, description: 'Null when it was no person.' })
  actor: PersonType | null;

  @Field(() => String, { nullable: true, description: 'Null when none was given.' })
  reason: string | null;

  @Field(() => DateTime, { description: 'When it changed.' })
  at: Date;
}

export const TrainingStatusEventConnection = connectionOf('TrainingStatusEvent', () => TrainingStatusEventType);

@ObjectType('TrainingRecord', { implements: () => Node, description: "A person's way through a course." })
export class TrainingRecordType extends Node {
  @Field(() => TrainingCourseType, { nullable: true, description: 'Never null for who sees the record.' })
  course: TrainingCourseType | null;

  @Field(() => ContactType, { nullable: true, description: 'The person at a customer; null for the staff.' })
  contact: ContactType | null;

  @Field(() => CustomerType, { nullable: true, description: 'His organization; null for the staff.' })
  customer: CustomerType | null;

  @Field(() => EmployeeType, { nullable: true, description: 'The member of the staff; null for a customer.' })
  employee: EmployeeType | null;

  @Field(() => EmployeeType, { nullable: true, description: 'Who examines; null when unnamed, or for customers.' })
  examiner: EmployeeType | null;

  @Field(() => TrainingStatus)
  status: TrainingStatus;

  @Field(() => LocalDate, { nullable: true, description: 'Null before it was passed.' })
  passedOn: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day on which it counts; null = for ever, or not passed.',
  })
  validUntil: string | null;

  @Field({ description: 'True when it was passed and counts today, where the product is supported.' })
  isValid: boolean;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => DateTime)
  updatedAt: Date;
}

export const TrainingRecordConnection = connectionOf('TrainingRecord', () => TrainingRecordType);

enum TrainingRecordOrderField {
  UPDATED_AT = 'UPDATED_AT',
}

export const TrainingRecordListArgs = listArgs(
  'TrainingRecord',
  filterOf('TrainingRecord', {
    courseId: IdComparator,
    customerId: IdComparator,
    contactId: IdComparator,
    employeeId: IdComparator,
    status: enumComparator('TrainingStatus', TrainingStatus),
    updatedAt: DateTimeComparator,
  }),
  TrainingRecordOrderField,
);
