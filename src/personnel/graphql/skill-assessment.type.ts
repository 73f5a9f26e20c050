import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeComparator, enumComparator, IdComparator, LocalDateComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { PersonType } from '../../identity/index.js';
import { AssessmentSource, SkillLevel } from '../domain/personnel.enums.js';
import { EmployeeType } from './employee.type.js';
import { SkillType } from './skill.type.js';

@ObjectType('SkillAssessment', {
  implements: () => Node,
  description: 'What one source says of a skill of a person; seen by himself and by whoever may see skill levels.',
})
export class SkillAssessmentType extends Node {
  @Field(() => EmployeeType, { nullable: true, description: 'Never null for who sees the row.' })
  employee: EmployeeType | null;

  @Field(() => SkillType, { nullable: true, description: 'Never null for who sees the row.' })
  skill: SkillType | null;

  @Field(() => SkillLevel, { description: 'As it was said; of SELF at most BASIC counts.' })
  level: SkillLevel;

  @Field(() => AssessmentSource)
  source: AssessmentSource;

  @Field(() => LocalDate, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null = until further notice.' })
  validTo: string | null;

  @Field(() => PersonType, { nullable: true, description: 'Who has said it; null when it was no person.' })
  assessedBy: PersonType | null;
}

export const SkillAssessmentConnection = connectionOf('SkillAssessment', () => SkillAssessmentType);

enum SkillAssessmentOrderField {
  VALID_FROM = 'VALID_FROM',
}

export const SkillAssessmentListArgs = listArgs(
  'SkillAssessment',
  filterOf('SkillAssessment', {
    skillId: IdComparator,
    source: enumComparator('AssessmentSource', AssessmentSource),
    validTo: LocalDateComparator,
  }),
  SkillAssessmentOrderField,
);

@ObjectType('Certificate', {
  implements: () => Node,
  description: 'A paper that proves a skill of a person; seen by himself and by whoever may see skill levels.',
})
export class CertificateType extends Node {
  @Field(() => EmployeeType, { nullable: true, description: 'Never null for who sees the row.' })
  employee: EmployeeType | null;

  @Field(() => SkillType, { nullable: true, description: 'Never null for who sees the row.' })
  skill: SkillType | null;

  @Field({ description: 'As it stands on the paper.' })
  number: string;

  @Field(() => LocalDate, { description: 'First day on which it is valid.' })
  issuedOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it is valid; null = for ever.' })
  expiresOn: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Null while it counts.' })
  withdrawnAt: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}

export const CertificateConnection = connectionOf('Certificate', () => CertificateType);

enum CertificateOrderField {
  EXPIRES_ON = 'EXPIRES_ON',
}

export const CertificateListArgs = listArgs(
  'Certificate',
  filterOf('Certificate', {
    employeeId: IdComparator,
    skillId: IdComparator,
    expiresOn: LocalDateComparator,
    withdrawnAt: DateTimeComparator,
  }),
  CertificateOrderField,
);
