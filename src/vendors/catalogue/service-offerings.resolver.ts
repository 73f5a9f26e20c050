import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { ServiceOfferingType } from '../graphql/service-offering.type.js';
import {
  ServiceOfferingAddInput,
  ServiceOfferingEditInput,
  ServiceOfferingWithdrawInput,
} from './service-offerings.inputs.js';
import { ServiceOfferingsService } from './service-offerings.service.js';

@ObjectType()
class ServiceOfferingAddPayload extends payloadOf('serviceOffering', () => ServiceOfferingType) {}

@ObjectType()
class ServiceOfferingEditPayload extends payloadOf('serviceOffering', () => ServiceOfferingType) {}

@ObjectType()
class ServiceOfferingWithdrawPayload extends payloadOf('serviceOffering', () => ServiceOfferingType) {}

@Resolver()
export class ServiceOfferingsResolver {
  constructor(private readonly service: ServiceOfferingsService) {}

  @Mutation(() => ServiceOfferingAddPayload, { description: 'Adds a service to the catalogue of a product.' })
  @Allow(Permission.EDIT_PRODUCTS)
  serviceOfferingAdd(
    @Args('input') input: ServiceOfferingAddInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('serviceOffering', () => this.service.add(actor, input), selection);
  }

  @Mutation(() => ServiceOfferingEditPayload, {
    description: 'Changes name, place, channels or kinds of tickets of a service.',
  })
  @Allow(Permission.EDIT_PRODUCTS)
  serviceOfferingEdit(
    @Args('input') input: ServiceOfferingEditInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('serviceOffering', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => ServiceOfferingWithdrawPayload, {
    description: 'Takes a service out of the catalogue; tickets that name it keep it.',
  })
  @Allow(Permission.EDIT_PRODUCTS)
  serviceOfferingWithdraw(
    @Args('input') input: ServiceOfferingWithdrawInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('serviceOffering', () => this.service.withdraw(actor, input), selection);
  }
}
