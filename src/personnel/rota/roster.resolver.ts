import { Args, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { PageArgs } from '../../graphql/list.args.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { DutyShiftConnection, OnCallArgs, Roster, RosterArgs } from '../graphql/roster.type.js';
import { RotaType } from '../graphql/rota.type.js';
import { OverridesService } from './overrides.service.js';
import { PublicationService } from './publication.service.js';
import { RosterService } from './roster.service.js';
import { RotaOverrideInput, RotaPlanInput, RotaPublishInput, RotaUnpublishInput } from './rotas.inputs.js';

@ObjectType()
class RotaPlanPayload extends payloadOf('rota', () => RotaType) {}

@ObjectType()
class RotaOverridePayload extends payloadOf('rota', () => RotaType) {}

@ObjectType()
class RotaPublishPayload extends payloadOf('rota', () => RotaType) {}

@ObjectType()
class RotaUnpublishPayload extends payloadOf('rota', () => RotaType) {}

@Resolver(() => Roster)
export class RosterResolver {
  constructor(
    private readonly service: RosterService,
    private readonly overrides: OverridesService,
    private readonly publication: PublicationService,
  ) {}

  @Query(() => Roster, {
    description:
      'Who is on duty in a period, and when a post is without the people that it asks for. For the staff only.',
  })
  @Allow(Permission.READ_EMPLOYEES)
  roster(@Args() _args: RosterArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @ResolveField(() => DutyShiftConnection, {
    description: 'Shifts of published rotas that have an instant in the period, by their start.',
  })
  shifts(@Args() _page: PageArgs, @ReadSelection() selection: Selection) {
    return selection.value();
  }

  @Query(() => DutyShiftConnection, {
    description: 'Who is on duty at an instant, with a skill if one is asked for; who is PRIMARY first.',
  })
  @Allow(Permission.READ_EMPLOYEES)
  onCall(@Args() _args: OnCallArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => RotaPlanPayload, { description: 'Plans the shifts of a period from the layers and the overrides.' })
  @Allow(Permission.PLAN_ROTAS)
  rotaPlan(@Args('input') input: RotaPlanInput, @CurrentActor() actor: Actor, @ReadSelection() selection: Selection) {
    return payload('rota', () => this.service.plan(actor, input), selection);
  }

  @Mutation(() => RotaOverridePayload, {
    description:
      'Gives some time to a person, whatever the layers say; refused when a published rota gets a gap in the next 14 days.',
  })
  @Allow(Permission.PLAN_ROTAS)
  rotaOverride(
    @Args('input') input: RotaOverrideInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('rota', () => this.overrides.override(actor, input), selection);
  }

  @Mutation(() => RotaPublishPayload, {
    description: 'Lets the shifts of a rota count; refused when its post has a gap in the next 14 days.',
  })
  @Allow(Permission.PLAN_ROTAS)
  rotaPublish(
    @Args('input') input: RotaPublishInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('rota', () => this.publication.publish(actor, input), selection);
  }

  @Mutation(() => RotaUnpublishPayload, { description: 'Makes a rota a draft again.' })
  @Allow(Permission.PLAN_ROTAS)
  rotaUnpublish(
    @Args('input') input: RotaUnpublishInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('rota', () => this.publication.unpublish(actor, input), selection);
  }
}
