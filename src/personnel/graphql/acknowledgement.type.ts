import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ContactType, CustomerType } from '../../customers/index.js';
import { DateTimeComparator, IdComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { AcknowledgementMethod } from '../domain/training.enums.js';
import { EmployeeType } from './employee.type.js';
import { RoleRequirementType } from './training.type.js';

registerEnumType(AcknowledgementMethod, {
  name: 'AcknowledgementMethod',
  description: 'How somebody has said that he has studied a document.',
  valuesMap: {
    BUTTON: { description: 'He himself, signed in.' },
    SIGNED_PAPER: { description: 'On paper, which the vendor keeps.' },
  },
});

@ObjectType('RequirementAcknowledgement', {
  implements: () => Node,
  description: 'Somebody has studied a document that his role asks for.',
})
export class RequirementAcknowledgementType extends Node {
  @Field(() => RoleRequirementType, { nullable: true, description: 'The document; never null for who may see it.' })
  requirement: RoleRequirementType | null;

  @Field(() => ContactType, { nullable: true, description: 'Null: it is a member of the staff.' })
  contact: ContactType | null;

  @Field(() => CustomerType, { nullable: true, description: 'The organization of the contact; null: of the staff.' })
  customer: CustomerType | null;

  @Field(() => EmployeeType, { nullable: true, description: 'Null: it is a person of a customer.' })
  employee: EmployeeType | null;

  @Field(() => AcknowledgementMethod)
  method: AcknowledgementMethod;

  @Field(() => LocalDate, { description: 'The day of it where the product is supported.' })
  acknowledgedOn: string;

  @Field(() => DateTime, { description: 'When it was recorded; figures of moments before do not count it.' })
  createdAt: Date;
}

export const RequirementAcknowledgementConnection = connectionOf(
  'RequirementAcknowledgement',
  () => RequirementAcknowledgementType,
);

enum RequirementAcknowledgementOrderField {
  CREATED_AT = 'CREATED_AT',
}

export const RequirementAcknowledgementListArgs = listArgs(
  'RequirementAcknowledgement',
  filterOf('RequirementAcknowledgement', {
    requirementId: IdComparator,
    customerId: IdComparator,
    contactId: IdComparator,
    employeeId: IdComparator,
    createdAt: DateTimeComparator,
  }),
  RequirementAcknowledgementOrderField,
);
