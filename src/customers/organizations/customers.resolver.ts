import { Args, ID, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { CustomerConnection, CustomerListArgs, CustomerType } from '../graphql/customer.type.js';
import {
  CustomerEditInput,
  CustomerLeaveInput,
  CustomerRegisterInput,
  CustomerShareTicketsInput,
} from './customers.inputs.js';
import { CustomersService } from './customers.service.js';
import { LeavingService } from './leaving.service.js';

@ObjectType()
class CustomerRegisterPayload extends payloadOf('customer', () => CustomerType) {}

@ObjectType()
class CustomerEditPayload extends payloadOf('customer', () => CustomerType) {}

@ObjectType()
class CustomerShareTicketsPayload extends payloadOf('customer', () => CustomerType) {}

@ObjectType()
class CustomerLeavePayload extends payloadOf('customer', () => CustomerType) {}

@Resolver(() => CustomerType)
export class CustomersResolver {
  constructor(
    private readonly service: CustomersService,
    private readonly leaving: LeavingService,
  ) {}

  @Query(() => CustomerType, { nullable: true, description: 'One organization; null when it is not visible.' })
  @Allow(Permission.READ_CUSTOMERS)
  customer(@Args('id', { type: () => ID }) _id: string, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => CustomerConnection, { description: 'Organizations: all of the vendor, or the one of the viewer.' })
  @Allow(Permission.READ_CUSTOMERS)
  customers(@Args({ type: () => CustomerListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @ResolveField(() => CustomerConnection, { description: 'Organizations directly below that the viewer may see.' })
  children(@Args({ type: () => CustomerListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.value();
  }

  @Mutation(() => CustomerRegisterPayload, { description: 'Registers an organization as a customer.' })
  @Allow(Permission.EDIT_CUSTOMERS)
  customerRegister(
    @Args('input') input: CustomerRegisterInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('customer', () => this.service.register(actor, input), selection);
  }

  @Mutation(() => CustomerEditPayload, { description: 'Replaces what is known of an organization.' })
  @Allow(Permission.EDIT_CUSTOMERS)
  customerEdit(
    @Args('input') input: CustomerEditInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('customer', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => CustomerShareTicketsPayload, {
    description: 'Says who in an organization sees the tickets of his colleagues.',
  })
  @Allow(Permission.EDIT_CUSTOMERS)
  customerShareTickets(
    @Args('input') input: CustomerShareTicketsInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('customer', () => this.service.shareTickets(actor, input), selection);
  }

  @Mutation(() => CustomerLeavePayload, {
    description: 'Ends the relation with an organization that has no agreement any more; its contacts leave too.',
  })
  @Allow(Permission.EDIT_CUSTOMERS)
  customerLeave(
    @Args('input') input: CustomerLeaveInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('customer', () => this.leaving.leave(actor, input), selection);
  }
}
