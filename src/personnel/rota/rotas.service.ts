import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { Rotas } from '../domain/planned-rows.store.js';
import { RotaCreated, RotaEdited, RotaLayersDeclared } from '../domain/planning.events.js';
import { mayPlanRota } from '../domain/planning.policy.js';
import { Rota } from '../domain/rota.entity.js';
import { RotaParts } from './rota-parts.js';
import type { RotaCreateInput, RotaDeclareLayersInput, RotaEditInput } from './rotas.inputs.js';

/** What a rota is made of. */
@Injectable()
export class RotasService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rotas: Rotas,
    private readonly parts: RotaParts,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, NORM_WITHDRAWN, ROTA_HEAD_NOT_SUITABLE. */
  create(actor: Actor, { nameRu, nameEn = null, headId = null, normId }: RotaCreateInput): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayPlanRota(actor, actor));
      await this.parts.requirePost(actor, normId, headId);
      const by = { userId: actor.userId, at: this.clock.now() };
      const rota = Rota.create({ vendorId: actor.vendorId, normId, nameRu, nameEn, headId }, by);
      await this.rotas.insert(rota);
      await this.events.publish(new RotaCreated(rota.id));
      return rota.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ROTA_RETIRED, ROTA_HEAD_NOT_SUITABLE. */
  edit(actor: Actor, { nameRu, nameEn = null, headId = null, ...input }: RotaEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const rota = await this.rotas.lock(actor, input.rotaId, input.expectedVersion);
      allowOnly(mayPlanRota(actor, rota));
      await this.parts.requireHead(actor, headId);
      rota.edit({ nameRu, nameEn, headId });
      await this.rotas.save(rota);
      await this.events.publish(new RotaEdited(rota.id));
      return rota.id;
    });
  }

  /** Shifts that are planned stay as they are until the next planning. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ROTA_RETIRED, ROTA_LAYER_INVALID. */
  declareLayers(actor: Actor, input: RotaDeclareLayersInput): Promise<string> {
    return this.database.transaction(async () => {
      const rota = await this.rotas.lock(actor, input.rotaId, input.expectedVersion);
      allowOnly(mayPlanRota(actor, rota));
      const layers = input.layers.map(({ windows, ...layer }) => ({
        ...layer,
        windows: (windows ?? []).map(({ weekday = null, opens, closes }) => ({ weekday, opens, closes })),
      }));
      await this.parts.declareLayers(actor, rota, layers);
      await this.events.publish(new RotaLayersDeclared(rota.id));
      return rota.id;
    });
  }
}
