import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeComparator, enumComparator, IdComparator, StringComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, EmailAddress, LocaleTag } from '../../graphql/scalars.js';
import { UserType } from '../../identity/index.js';
import { RequesterRole } from '../../vendors/index.js';
import { ContactStatus } from '../domain/contact.entity.js';
import { CustomerType } from './customer.type.js';

registerEnumType(ContactStatus, {
  name: 'ContactStatus',
  description: 'Whether a person still is at the organization.',
  valuesMap: { LEFT: { description: 'Has gone, or the organization has; cannot sign in.' } },
});

const UNSEEN =
  'null when there is none, and for everybody but staff, the administrator of the organization and himself';

@ObjectType('Contact', { implements: () => Node, description: 'A person at a customer, with or without an account.' })
export class ContactType extends Node {
  @Field({ description: 'Full name, as the person writes it.' })
  name: string;

  @Field(() => CustomerType, { nullable: true, description: 'His organization; null when the viewer may not see it.' })
  customer: CustomerType | null;

  @Field(() => EmailAddress, { nullable: true, description: `In lower case; ${UNSEEN}.` })
  email: string | null;

  @Field(() => String, { nullable: true, description: `E.164, such as \`+78412200000\`; ${UNSEEN}.` })
  phone: string | null;

  @Field(() => RequesterRole)
  role: RequesterRole;

  @Field(() => LocaleTag, { description: 'Language in which to write to the person: ru or en.' })
  locale: string;

  @Field({ description: 'Whether he sees the tickets of his colleagues where the sharing mode is PER_MEMBER.' })
  seesOrganizationTickets: boolean;

  @Field(() => UserType, { nullable: true, description: 'His account; null without one or when it is not visible.' })
  user: UserType | null;

  @Field(() => ContactStatus)
  status: ContactStatus;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;
}

export const ContactConnection = connectionOf('Contact', () => ContactType);

enum ContactOrderField {
  NAME = 'NAME',
  CREATED_AT = 'CREATED_AT',
  UPDATED_AT = 'UPDATED_AT',
}

export const ContactListArgs = listArgs(
  'Contact',
  filterOf('Contact', {
    name: StringComparator,
    role: enumComparator('RequesterRole', RequesterRole),
    status: enumComparator('ContactStatus', ContactStatus),
    customerId: IdComparator,
    createdAt: DateTimeComparator,
    updatedAt: DateTimeComparator,
  }),
  ContactOrderField,
);
