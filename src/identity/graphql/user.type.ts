import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Role } from '../../access/roles.js';
import { enumComparator, StringComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, EmailAddress, LocaleTag } from '../../graphql/scalars.js';
import { UserStatus } from '../domain/user.entity.js';

registerEnumType(Role, { name: 'Role', description: 'A set of permissions (README says which).' });
registerEnumType(UserStatus, {
  name: 'UserStatus',
  description: 'Whether an account can be used.',
  valuesMap: { DEACTIVATED: { description: 'Cannot sign in; its sessions are revoked.' } },
});

@ObjectType('User', {
  implements: () => Node,
  description: 'A login at one vendor: of its staff, or of a contact of a customer.',
})
export class UserType extends Node {
  @Field(() => EmailAddress)
  email: string;

  @Field({ description: 'Full name, as the person writes it.' })
  name: string;

  @Field(() => LocaleTag, { description: 'Language of mails to this person: ru or en.' })
  locale: string;

  @Field(() => [Role])
  roles: Role[];

  @Field(() => UserStatus)
  status: UserStatus;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;
}

export const UserConnection = connectionOf('User', () => UserType);

enum UserOrderField {
  NAME = 'NAME',
  CREATED_AT = 'CREATED_AT',
}

export const UserListArgs = listArgs(
  'User',
  filterOf('User', {
    name: StringComparator,
    email: StringComparator,
    status: enumComparator('UserStatus', UserStatus),
  }),
  UserOrderField,
);
