import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { Rotas } from '../domain/planned-rows.store.js';
import { RotaRetired } from '../domain/planning.events.js';
import { RotaOpening } from './rota-opening.js';
import type { RotaRetireInput } from './rotas.inputs.js';
import { ShiftBook } from './shift-book.js';

/** How rotas end. */
@Injectable()
export class RetirementService {
  constructor(
    private readonly database: Database,
    private readonly opening: RotaOpening,
    private readonly rotas: Rotas,
    private readonly book: ShiftBook,
    private readonly events: Events,
  ) {}

  /** What has been done of a shift stays. Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, PLAN_IN_PROGRESS, ROTA_RETIRED. */
  retire(actor: Actor, { rotaId, expectedVersion }: RotaRetireInput): Promise<string> {
    return this.database.transaction(async () => {
      const rota = await this.opening.open(actor, rotaId, expectedVersion);
      const by = this.opening.doer(actor);
      rota.retire(by);
      await this.rotas.save(rota);
      await this.book.endFrom(rota, by.at);
      await this.events.publish(new RotaRetired(rota.id));
      return rota.id;
    });
  }
}
