import { Args, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { PositionConnection, PositionListArgs, PositionType } from '../graphql/position.type.js';
import { KeySkillsService } from './key-skills.service.js';
import {
  PositionCloseInput,
  PositionDeclareSkillsInput,
  PositionEditInput,
  PositionOpenInput,
  PositionResizeInput,
} from './positions.inputs.js';
import { PositionsService } from './positions.service.js';

@ObjectType()
class PositionOpenPayload extends payloadOf('position', () => PositionType) {}

@ObjectType()
class PositionEditPayload extends payloadOf('position', () => PositionType) {}

@ObjectType()
class PositionResizePayload extends payloadOf('position', () => PositionType) {}

@ObjectType()
class PositionDeclareSkillsPayload extends payloadOf('position', () => PositionType) {}

@ObjectType()
class PositionClosePayload extends payloadOf('position', () => PositionType) {}

@Resolver()
export class PositionsResolver {
  constructor(
    private readonly service: PositionsService,
    private readonly keySkills: KeySkillsService,
  ) {}

  @Query(() => PositionType, { nullable: true, description: 'A position; null when there is none with this id.' })
  @Allow(Permission.READ_EMPLOYEES)
  position(
    @Args('id', { type: () => ID, description: '`position_…`' }) _id: string,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Query(() => PositionConnection, { description: 'Positions of the vendor in the order of printing unless told.' })
  @Allow(Permission.READ_EMPLOYEES)
  positions(@Args({ type: () => PositionListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => PositionOpenPayload, { description: 'Adds a position to the staffing table.' })
  @Allow(Permission.EDIT_POSITIONS)
  positionOpen(
    @Args('input') input: PositionOpenInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('position', () => this.service.open(actor, input), selection);
  }

  @Mutation(() => PositionEditPayload, { description: 'Changes what a position is called and what it is for.' })
  @Allow(Permission.EDIT_POSITIONS)
  positionEdit(
    @Args('input') input: PositionEditInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('position', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => PositionResizePayload, { description: 'Plans another number of people from now on.' })
  @Allow(Permission.EDIT_POSITIONS)
  positionResize(
    @Args('input') input: PositionResizeInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('position', () => this.service.resize(actor, input), selection);
  }

  @Mutation(() => PositionDeclareSkillsPayload, { description: 'Declares the key skills of a position.' })
  @Allow(Permission.EDIT_POSITIONS)
  positionDeclareSkills(
    @Args('input') input: PositionDeclareSkillsInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('position', () => this.keySkills.declare(actor, input), selection);
  }

  @Mutation(() => PositionClosePayload, { description: 'Ends a position that nobody holds, today or later.' })
  @Allow(Permission.EDIT_POSITIONS)
  positionClose(
    @Args('input') input: PositionCloseInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('position', () => this.keySkills.close(actor, input), selection);
  }
}
