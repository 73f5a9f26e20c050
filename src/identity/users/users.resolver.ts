import { Args, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { UserConnection, UserListArgs, UserType } from '../graphql/user.type.js';
import { UserCreateInput, UserDeactivateInput } from './users.inputs.js';
import { UsersService } from './users.service.js';

@ObjectType()
class UserCreatePayload extends payloadOf('user', () => UserType) {}

@ObjectType()
class UserDeactivatePayload extends payloadOf('user', () => UserType) {}

@Resolver()
export class UsersResolver {
  constructor(private readonly service: UsersService) {}

  @Query(() => UserType, { nullable: true, description: 'The account that is signed in; null for an API token.' })
  @Allow(Permission.READ_OWN_PROFILE)
  me(@ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => UserConnection, {
    description: 'Accounts: of the vendor for its staff, of his organization for a customer.',
  })
  @Allow(Permission.READ_USERS, Permission.EDIT_OWN_CONTACTS)
  users(@Args({ type: () => UserListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => UserCreatePayload, { description: 'Opens an account for a member of the staff.' })
  @Allow(Permission.CREATE_USERS)
  userCreate(
    @Args('input') input: UserCreateInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('user', () => this.service.create(actor, input), selection);
  }

  @Mutation(() => UserDeactivatePayload, { description: 'Ends the use of an account and of its sessions.' })
  @Allow(Permission.DEACTIVATE_USERS)
  userDeactivate(
    @Args('input') input: UserDeactivateInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('user', () => this.service.deactivate(actor, input), selection);
  }
}
