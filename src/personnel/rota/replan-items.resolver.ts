import { Args, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { PeriodArgs, RotaCoverage } from '../graphql/roster.type.js';
import { ReplanItemConnection, ReplanItemListArgs, ReplanItemType } from '../graphql/rota.type.js';
import { ReplanItemResolveInput } from './replan-items.inputs.js';
import { ReplanItemsService } from './replan-items.service.js';

@ObjectType()
class ReplanItemResolvePayload extends payloadOf('replanItem', () => ReplanItemType) {}

@Resolver()
export class ReplanItemsResolver {
  constructor(private readonly service: ReplanItemsService) {}

  @Query(() => ReplanItemConnection, { description: 'What needs somebody else, by its start unless told.' })
  @Allow(Permission.READ_EMPLOYEES)
  replanItems(@Args({ type: () => ReplanItemListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => RotaCoverage, {
    nullable: true,
    description:
      'M36 of a product: is somebody on duty as its support has declared? Null when there is no such product.',
  })
  @Allow(Permission.READ_EMPLOYEES)
  rotaCoverage(
    @Args('productId', { type: () => ID, description: '`product_…`' }) _productId: string,
    @Args() _period: PeriodArgs,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Mutation(() => ReplanItemResolvePayload, { description: 'Says that somebody has stepped in, or nobody is needed.' })
  @Allow(Permission.PLAN_ROTAS)
  replanItemResolve(
    @Args('input') input: ReplanItemResolveInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('replanItem', () => this.service.resolve(actor, input), selection);
  }
}
