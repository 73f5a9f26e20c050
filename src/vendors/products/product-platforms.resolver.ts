import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { ProductPlatformType } from '../graphql/product-parts.type.js';
import { ProductPlatformAddInput, ProductPlatformWithdrawInput } from './product-parts.inputs.js';
import { ProductPlatformsService } from './product-platforms.service.js';

@ObjectType()
class ProductPlatformAddPayload extends payloadOf('productPlatform', () => ProductPlatformType) {}

@ObjectType()
class ProductPlatformWithdrawPayload extends payloadOf('productPlatform', () => ProductPlatformType) {}

@Resolver()
export class ProductPlatformsResolver {
  constructor(private readonly service: ProductPlatformsService) {}

  @Mutation(() => ProductPlatformAddPayload, { description: 'Adds something that the product runs on.' })
  @Allow(Permission.EDIT_PRODUCTS)
  productPlatformAdd(
    @Args('input') input: ProductPlatformAddInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('productPlatform', () => this.service.add(actor, input), selection);
  }

  @Mutation(() => ProductPlatformWithdrawPayload, { description: 'Ends the support of a platform.' })
  @Allow(Permission.EDIT_PRODUCTS)
  productPlatformWithdraw(
    @Args('input') input: ProductPlatformWithdrawInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('productPlatform', () => this.service.withdraw(actor, input), selection);
  }
}
