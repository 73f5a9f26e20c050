import { Args, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { RotaConnection, RotaListArgs, RotaType } from '../graphql/rota.type.js';
import { RetirementService } from './retirement.service.js';
import { RotaCreateInput, RotaDeclareLayersInput, RotaEditInput, RotaRetireInput } from './rotas.inputs.js';
import { RotasService } from './rotas.service.js';

@ObjectType()
class RotaCreatePayload extends payloadOf('rota', () => RotaType) {}

@ObjectType()
class RotaEditPayload extends payloadOf('rota', () => RotaType) {}

@ObjectType()
class RotaDeclareLayersPayload extends payloadOf('rota', () => RotaType) {}

@ObjectType()
class RotaRetirePayload extends payloadOf('rota', () => RotaType) {}

@Resolver()
export class RotasResolver {
  constructor(
    private readonly service: RotasService,
    private readonly retirement: RetirementService,
  ) {}

  @Query(() => RotaType, { nullable: true, description: 'A rota; null when there is none with this id.' })
  @Allow(Permission.READ_EMPLOYEES)
  rota(@Args('id', { type: () => ID, description: '`rota_…`' }) _id: string, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => RotaConnection, { description: 'Rotas, by name unless told.' })
  @Allow(Permission.READ_EMPLOYEES)
  rotas(@Args({ type: () => RotaListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => RotaCreatePayload, { description: 'Adds a rota for one seat of a post.' })
  @Allow(Permission.PLAN_ROTAS)
  rotaCreate(
    @Args('input') input: RotaCreateInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('rota', () => this.service.create(actor, input), selection);
  }

  @Mutation(() => RotaEditPayload, { description: 'Changes what a rota is called and who answers for it.' })
  @Allow(Permission.PLAN_ROTAS)
  rotaEdit(@Args('input') input: RotaEditInput, @CurrentActor() actor: Actor, @ReadSelection() selection: Selection) {
    return payload('rota', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => RotaDeclareLayersPayload, { description: 'Says who takes turns when; shifts follow with the plan.' })
  @Allow(Permission.PLAN_ROTAS)
  rotaDeclareLayers(
    @Args('input') input: RotaDeclareLayersInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('rota', () => this.service.declareLayers(actor, input), selection);
  }

  @Mutation(() => RotaRetirePayload, { description: 'Ends a rota and withdraws its shifts from now on.' })
  @Allow(Permission.PLAN_ROTAS)
  rotaRetire(
    @Args('input') input: RotaRetireInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('rota', () => this.retirement.retire(actor, input), selection);
  }
}
