import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { ProductComponentType } from '../graphql/product-parts.type.js';
import {
  ProductComponentAddInput,
  ProductComponentEditInput,
  ProductComponentWithdrawInput,
} from './product-parts.inputs.js';
import { ProductComponentsService } from './product-components.service.js';

@ObjectType()
class ProductComponentAddPayload extends payloadOf('productComponent', () => ProductComponentType) {}

@ObjectType()
class ProductComponentEditPayload extends payloadOf('productComponent', () => ProductComponentType) {}

@ObjectType()
class ProductComponentWithdrawPayload extends payloadOf('productComponent', () => ProductComponentType) {}

@Resolver()
export class ProductComponentsResolver {
  constructor(private readonly service: ProductComponentsService) {}

  @Mutation(() => ProductComponentAddPayload, { description: 'Adds a part that is delivered by itself.' })
  @Allow(Permission.EDIT_PRODUCTS)
  productComponentAdd(
    @Args('input') input: ProductComponentAddInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('productComponent', () => this.service.add(actor, input), selection);
  }

  @Mutation(() => ProductComponentEditPayload, { description: 'Changes name, kind or way of update of a component.' })
  @Allow(Permission.EDIT_PRODUCTS)
  productComponentEdit(
    @Args('input') input: ProductComponentEditInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('productComponent', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => ProductComponentWithdrawPayload, { description: 'Takes a component out of the product.' })
  @Allow(Permission.EDIT_PRODUCTS)
  productComponentWithdraw(
    @Args('input') input: ProductComponentWithdrawInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('productComponent', () => this.service.withdraw(actor, input), selection);
  }
}
