import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import type { Period } from '../domain/duty.js';
import { RotaOverridden } from '../domain/planning.events.js';
import { ReplanItems } from '../domain/planning.store.js';
import { ReplanItem } from '../domain/replan-item.entity.js';
import type { Rota } from '../domain/rota.entity.js';

/** What waits for somebody else to step in. */
@Injectable()
export class ReplanList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly items: ReplanItems,
    private readonly events: Events,
  ) {}

  /** Somebody has stepped in for a time: what lies wholly in it is settled. */
  async settleBy(actor: Actor, { id: rotaId }: Rota, { startsAt, endsAt }: Period): Promise<void> {
    const within = { startsAt: MoreThanOrEqual(startsAt), endsAt: LessThanOrEqual(endsAt) };
    const open = await this.database.manager.findBy(ReplanItem, { rotaId, resolvedAt: IsNull(), ...within });
    for (const { id } of open) {
      const item = await this.items.lock(actor, id);
      item.resolve(this.clock.now());
      await this.items.save(item);
    }
    await this.events.publish(new RotaOverridden(rotaId, startsAt.toISOString(), endsAt.toISOString()));
  }
}
