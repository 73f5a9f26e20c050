import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeComparator, IdComparator, LocalDateComparator, StringComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { ProductType } from '../../vendors/index.js';
import { AgreementStatus } from '../domain/maintenance-agreement.entity.js';
import { CustomerType } from './customer.type.js';
import { ServicePlanType } from './service-plan.type.js';

registerEnumType(AgreementStatus, {
  name: 'AgreementStatus',
  description: "Where an agreement stands today, by the customer's calendar.",
  valuesMap: {
    PLANNED: { description: 'Before its first day.' },
    ACTIVE: { description: 'In force.' },
    EXPIRED: { description: 'After its last day.' },
    TERMINATED: { description: 'Ended before its time.' },
  },
});

@ObjectType('CoveredProduct', { description: 'One of the products that an agreement covers.' })
export class CoveredProductType {
  @Field(() => ProductType, { nullable: true, description: 'Null when the viewer may not see products.' })
  product: ProductType | null;
}

@ObjectType('MaintenanceAgreement', {
  implements: () => Node,
  description: 'A contract by which the vendor maintains products of a customer; its days are days in his zone.',
})
export class MaintenanceAgreementType extends Node {
  @Field({ description: 'As the contract is numbered.' })
  number: string;

  @Field(() => CustomerType, { nullable: true, description: 'Null when the viewer may not see it.' })
  customer: CustomerType | null;

  @Field(() => ServicePlanType, {
    nullable: true,
    description: 'The level of service; null: the default of the vendor.',
  })
  servicePlan: ServicePlanType | null;

  @Field(() => [CoveredProductType], { description: 'At least one.' })
  coveredProducts: CoveredProductType[];

  @Field(() => LocalDate, { description: 'First day in force.' })
  startsOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day in force; null = without an end.' })
  endsOn: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day in force when it was terminated; else null.' })
  terminatedOn: string | null;

  @Field(() => AgreementStatus)
  status: AgreementStatus;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;
}

export const MaintenanceAgreementConnection = connectionOf('MaintenanceAgreement', () => MaintenanceAgreementType);

enum MaintenanceAgreementOrderField {
  STARTS_ON = 'STARTS_ON',
  ENDS_ON = 'ENDS_ON',
  UPDATED_AT = 'UPDATED_AT',
}

export const MaintenanceAgreementListArgs = listArgs(
  'MaintenanceAgreement',
  filterOf('MaintenanceAgreement', {
    number: StringComparator,
    customerId: IdComparator,
    servicePlanId: IdComparator,
    startsOn: LocalDateComparator,
    endsOn: LocalDateComparator,
    terminatedOn: LocalDateComparator,
    updatedAt: DateTimeComparator,
  }),
  MaintenanceAgreementOrderField,
);
