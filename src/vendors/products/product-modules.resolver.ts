import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { ProductModuleType } from '../graphql/product-parts.type.js';
import { ProductModuleAddInput, ProductModuleEditInput, ProductModuleWithdrawInput } from './product-parts.inputs.js';
import { ProductModulesService } from './product-modules.service.js';

@ObjectType()
class ProductModuleAddPayload extends payloadOf('productModule', () => ProductModuleType) {}

@ObjectType()
class ProductModuleEditPayload extends payloadOf('productModule', () => ProductModuleType) {}

@ObjectType()
class ProductModuleWithdrawPayload extends payloadOf('productModule', () => ProductModuleType) {}

@Resolver()
export class ProductModulesResolver {
  constructor(private readonly service: ProductModulesService) {}

  @Mutation(() => ProductModuleAddPayload, { description: 'Adds a functional part to a product.' })
  @Allow(Permission.EDIT_PRODUCTS)
  productModuleAdd(
    @Args('input') input: ProductModuleAddInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('productModule', () => this.service.add(actor, input), selection);
  }

  @Mutation(() => ProductModuleEditPayload, { description: 'Changes name or place of a module.' })
  @Allow(Permission.EDIT_PRODUCTS)
  productModuleEdit(
    @Args('input') input: ProductModuleEditInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('productModule', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => ProductModuleWithdrawPayload, {
    description: 'Takes a module out of the product; tickets that name it keep it.',
  })
  @Allow(Permission.EDIT_PRODUCTS)
  productModuleWithdraw(
    @Args('input') input: ProductModuleWithdrawInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('productModule', () => this.service.withdraw(actor, input), selection);
  }
}
