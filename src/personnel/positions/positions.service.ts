import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { VendorsFace } from '../../vendors/index.js';
import { PositionEdited, PositionOpened, PositionResized } from '../domain/personnel.events.js';
import { mayEditPosition } from '../domain/personnel.policy.js';
import { Position, type PositionFacts } from '../domain/position.entity.js';
import { Positions } from '../domain/positions.store.js';
import type { PositionEditInput, PositionOpenInput, PositionResizeInput } from './positions.inputs.js';

/** The vendor's staffing table: what posts there are, and for how many people. */
@Injectable()
export class PositionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly positions: Positions,
    private readonly vendors: VendorsFace,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, POSITION_TITLE_TAKEN. */
  open(actor: Actor, input: PositionOpenInput): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayEditPosition(actor, actor));
      await this.requireProducts(actor, input.productIds);
      const now = this.clock.now();
      const birth = { ...factsOf(input), vendorId: actor.vendorId, headCount: input.headCount };
      const position = Position.open(birth, now);
      await this.positions.insert(position);
      await this.positions.plan(position, now);
      await this.positions.declareProducts(position, input.productIds, now);
      await this.events.publish(new PositionOpened(position.id));
      return position.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, POSITION_CLOSED, POSITION_TITLE_TAKEN. */
  edit(actor: Actor, input: PositionEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const position = await this.positions.lock(actor, input.positionId, input.expectedVersion);
      allowOnly(mayEditPosition(actor, position));
      await this.requireProducts(actor, input.productIds);
      position.edit(factsOf(input));
      await this.positions.save(position);
      await this.positions.declareProducts(position, input.productIds, this.clock.now());
      await this.events.publish(new PositionEdited(position.id));
      return position.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, POSITION_CLOSED. */
  resize(actor: Actor, { positionId, expectedVersion, headCount }: PositionResizeInput): Promise<string> {
    return this.database.transaction(async () => {
      const position = await this.positions.lock(actor, positionId, expectedVersion);
      allowOnly(mayEditPosition(actor, position));
      position.resize(headCount);
      await this.positions.save(position);
      await this.positions.plan(position, this.clock.now());
      await this.events.publish(new PositionResized(position.id, headCount));
      return position.id;
    });
  }

  private async requireProducts(actor: Actor, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.vendors.requireProduct(actor, id, ['input', 'productIds']);
  }
}

function factsOf(input: PositionOpenInput | PositionEditInput): PositionFacts {
  const { titleRu, titleEn = null, ordinal, functions, professionalStandard = null } = input;
  return { titleRu, titleEn, ordinal, functions, professionalStandard };
}
