import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { AddressType } from '../graphql/address.type.js';
import { AddressAddInput, AddressEditInput, AddressWithdrawInput } from './addresses.inputs.js';
import { AddressesService } from './addresses.service.js';

@ObjectType()
class AddressAddPayload extends payloadOf('address', () => AddressType) {}

@ObjectType()
class AddressEditPayload extends payloadOf('address', () => AddressType) {}

@ObjectType()
class AddressWithdrawPayload extends payloadOf('address', () => AddressType) {}

@Resolver()
export class AddressesResolver {
  constructor(private readonly service: AddressesService) {}

  @Mutation(() => AddressAddPayload, { description: 'Adds an address with its purposes.' })
  @Allow(Permission.EDIT_VENDOR)
  addressAdd(
    @Args('input') input: AddressAddInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('address', () => this.service.add(actor, input), selection);
  }

  @Mutation(() => AddressEditPayload, { description: 'Changes an address.' })
  @Allow(Permission.EDIT_VENDOR)
  addressEdit(
    @Args('input') input: AddressEditInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('address', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => AddressWithdrawPayload, { description: 'Takes an address out of use.' })
  @Allow(Permission.EDIT_VENDOR)
  addressWithdraw(
    @Args('input') input: AddressWithdrawInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('address', () => this.service.withdraw(actor, input), selection);
  }
}
