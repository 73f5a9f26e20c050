import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { ReplanItemResolved } from '../domain/planning.events.js';
import { mayPlanRota } from '../domain/planning.policy.js';
import { ReplanItems } from '../domain/planning.store.js';
import type { ReplanItemResolveInput } from './replan-items.inputs.js';

/** What waits until somebody else steps in. */
@Injectable()
export class ReplanItemsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly items: ReplanItems,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, REPLAN_RESOLVED. */
  resolve(actor: Actor, input: ReplanItemResolveInput): Promise<string> {
    return this.database.transaction(async () => {
      const item = await this.items.lock(actor, input.replanItemId, input.expectedVersion);
      allowOnly(mayPlanRota(actor, item));
      item.resolve(this.clock.now());
      await this.items.save(item);
      await this.events.publish(new ReplanItemResolved(item.id));
      return item.id;
    });
  }
}
