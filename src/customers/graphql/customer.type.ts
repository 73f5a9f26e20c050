import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeComparator, enumComparator, IdComparator, StringComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, LocaleTag, TimeZone } from '../../graphql/scalars.js';
import { CustomerStatus, SharingMode } from '../domain/customer.entity.js';

registerEnumType(CustomerStatus, {
  name: 'CustomerStatus',
  description: 'Whether an organization is a customer.',
  valuesMap: { LEFT: { description: 'It has gone; its people cannot sign in.' } },
});
registerEnumType(SharingMode, {
  name: 'SharingMode',
  description: 'Who sees the tickets of his colleagues. An administrator of the organization always does.',
  valuesMap: {
    NONE: { description: 'Nobody else.' },
    PER_ROLE: { description: 'Contacts in the role ADMINISTRATOR or REPRESENTATIVE.' },
    PER_MEMBER: { description: 'Contacts of whom `seesOrganizationTickets` is true.' },
    EVERYONE: { description: 'Every contact of the organization.' },
  },
});

@ObjectType('Customer', { implements: () => Node, description: "An organization that uses the vendor's products." })
export class CustomerType extends Node {
  @Field({ description: 'As it is called every day.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'As contracts call it; null when not known.' })
  legalName: string | null;

  @Field(() => String, { nullable: true, description: 'Taxpayer number, 10 or 12 digits; null when not known.' })
  inn: string | null;

  @Field(() => CustomerType, {
    nullable: true,
    description: 'The organization above; null for the topmost, and for viewers who may not see it.',
  })
  parent: CustomerType | null;

  @Field(() => SharingMode, { description: 'The mode in force: its own or that of an organization above.' })
  sharingMode: SharingMode;

  @Field({ description: 'True: the mode is that of the organization above and follows its changes.' })
  isSharingModeInherited: boolean;

  @Field(() => TimeZone, { description: 'IANA zone; days in agreements and in "end of day" are days here.' })
  timeZone: string;

  @Field(() => LocaleTag, { description: 'Language for people of whom none is known: ru or en.' })
  locale: string;

  @Field(() => CustomerStatus)
  status: CustomerStatus;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;
}

export const CustomerConnection = connectionOf('Customer', () => CustomerType);

enum CustomerOrderField {
  NAME = 'NAME',
  CREATED_AT = 'CREATED_AT',
  UPDATED_AT = 'UPDATED_AT',
}

export const CustomerListArgs = listArgs(
  'Customer',
  filterOf('Customer', {
    name: StringComparator,
    legalName: StringComparator,
    inn: StringComparator,
    status: enumComparator('CustomerStatus', CustomerStatus),
    parentId: IdComparator,
    createdAt: DateTimeComparator,
    updatedAt: DateTimeComparator,
  }),
  CustomerOrderField,
);
