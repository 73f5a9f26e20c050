import { Args, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { ProductConnection, ProductListArgs, ProductType } from '../graphql/product.type.js';
import {
  ProductCreateInput,
  ProductDeclarePoliciesInput,
  ProductDeclareSupportScheduleInput,
  ProductEditInput,
} from './products.inputs.js';
import { ProductDeclareResponsibilitiesInput } from './responsibilities.inputs.js';
import { ProductsService } from './products.service.js';
import { ResponsibilitiesService } from './responsibilities.service.js';

@ObjectType()
class ProductCreatePayload extends payloadOf('product', () => ProductType) {}

@ObjectType()
class ProductEditPayload extends payloadOf('product', () => ProductType) {}

@ObjectType()
class ProductDeclarePoliciesPayload extends payloadOf('product', () => ProductType) {}

@ObjectType()
class ProductDeclareSupportSchedulePayload extends payloadOf('product', () => ProductType) {}

@ObjectType()
class ProductDeclareResponsibilitiesPayload extends payloadOf('product', () => ProductType) {}

@Resolver()
export class ProductsResolver {
  constructor(
    private readonly service: ProductsService,
    private readonly responsibilities: ResponsibilitiesService,
  ) {}

  @Query(() => ProductType, { nullable: true, description: 'A product; null when there is none with this id.' })
  @Allow(Permission.READ_VENDOR)
  product(
    @Args('id', { type: () => ID, description: '`product_…`' }) _id: string,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Query(() => ProductType, { nullable: true, description: 'A product; null when there is none with this code.' })
  @Allow(Permission.READ_VENDOR)
  productByCode(
    @Args('code', { description: 'Short name for programs, unique at the vendor.' }) _code: string,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Query(() => ProductConnection, { description: 'Products of the vendor, by name unless told.' })
  @Allow(Permission.READ_VENDOR)
  products(@Args({ type: () => ProductListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => ProductCreatePayload, { description: 'Registers a product; its policies are not declared yet.' })
  @Allow(Permission.EDIT_PRODUCTS)
  productCreate(
    @Args('input') input: ProductCreateInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('product', () => this.service.create(actor, input), selection);
  }

  @Mutation(() => ProductEditPayload, { description: 'Changes name and nature of a product.' })
  @Allow(Permission.EDIT_PRODUCTS)
  productEdit(
    @Args('input') input: ProductEditInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('product', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => ProductDeclarePoliciesPayload, {
    description: 'Declares how requests, rights and commissioning are treated.',
  })
  @Allow(Permission.EDIT_PRODUCTS)
  productDeclarePolicies(
    @Args('input') input: ProductDeclarePoliciesInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('product', () => this.service.declarePolicies(actor, input), selection);
  }

  @Mutation(() => ProductDeclareSupportSchedulePayload, {
    description: 'Declares when the support of a product works.',
  })
  @Allow(Permission.EDIT_PRODUCTS)
  productDeclareSupportSchedule(
    @Args('input') input: ProductDeclareSupportScheduleInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('product', () => this.service.declareSupportSchedule(actor, input), selection);
  }

  @Mutation(() => ProductDeclareResponsibilitiesPayload, { description: 'Declares who does which work (A-15).' })
  @Allow(Permission.EDIT_PRODUCTS)
  productDeclareResponsibilities(
    @Args('input') input: ProductDeclareResponsibilitiesInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('product', () => this.responsibilities.declare(actor, input), selection);
  }
}
