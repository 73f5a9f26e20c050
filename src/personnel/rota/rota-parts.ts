import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { Permission } from '../../access/permission.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { IdentityFace } from '../../identity/index.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import type { Duty } from '../domain/duty.js';
import { RotaOverride } from '../domain/duty-shift.entity.js';
import { Employee } from '../domain/employee.entity.js';
import { DutyRole } from '../domain/planning.enums.js';
import { type LayerFacts, RotaLayer, RotaMember, RotaWindow } from '../domain/rota-layer.entity.js';
import type { Rota } from '../domain/rota.entity.js';
import { StaffingNorm } from '../domain/staffing-norm.entity.js';

/** What belongs to a rota: its layers, their members and windows, and the overrides. */
@Injectable()
export class RotaParts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly identity: IdentityFace,
  ) {}

  /** Errors: NOT_FOUND, ROTA_HEAD_NOT_SUITABLE, NORM_WITHDRAWN. */
  async requirePost(actor: Actor, id: string, headId: string | null): Promise<void> {
    const norm = await this.database.manager.findOneBy(StaffingNorm, { id, vendorId: actor.vendorId });
    if (!norm) throw notFound(['input', 'normId']);
    await this.requireHead(actor, headId);
    norm.requireActive(['input', 'normId']);
  }

  /** Errors: NOT_FOUND, ROTA_HEAD_NOT_SUITABLE. */
  async requireHead(actor: Actor, headId: string | null): Promise<void> {
    if (headId === null) return;
    const path = ['input', 'headId'];
    if (await this.identity.isStaffWith(actor, headId, Permission.READ_EMPLOYEES, path)) return;
    throw new DomainError('ROTA_HEAD_NOT_SUITABLE', { path });
  }

  /** Errors: NOT_FOUND, ROTA_RETIRED, ROTA_LAYER_INVALID. */
  async declareLayers(actor: Actor, rota: Rota, layers: readonly LayerFacts[]): Promise<void> {
    await this.requirePeople(actor, layers);
    rota.requireInUse();
    layers.forEach(requireKeepable);
    const at = this.clock.now();
    const { manager } = this.database;
    await manager.update(RotaLayer, { rotaId: rota.id, withdrawnAt: IsNull() }, { withdrawnAt: at });
    const rows = layers.map((facts, index) => ({ facts, layer: RotaLayer.of(rota, index + 1, facts, at) }));
    const members = rows.flatMap(({ facts, layer }) =>
      facts.memberIds.map((id, index) => RotaMember.of(layer, index + 1, id)),
    );
    const windows = rows.flatMap(({ facts, layer }) => facts.windows.map((window) => RotaWindow.of(layer, window)));
    if (rows.length > 0) {
      await manager.insert(
        RotaLayer,
        rows.map(({ layer }) => layer),
      );
    }
    if (members.length > 0) await manager.insert(RotaMember, members);
    if (windows.length > 0) await manager.insert(RotaWindow, windows);
    this.database.noteChange({ entity: 'Rota', id: rota.id, before: null, after: { layers } });
  }

  /** The layers of a role in their order. */
  async layersOf({ id }: Rota, role: DutyRole): Promise<LayerFacts[]> {
    const { manager } = this.database;
    const where = { rotaId: id, role, withdrawnAt: IsNull() };
    const layers = await manager.find(RotaLayer, { where, order: { ordinal: 'ASC' } });
    const layerId = In(layers.map((layer) => layer.id));
    const members = await manager.find(RotaMember, { where: { layerId }, order: { ordinal: 'ASC' } });
    const windows = await manager.find(RotaWindow, { where: { layerId } });
    return layers.map((layer) => ({
      ...layer,
      memberIds: members.filter((each) => each.layerId === layer.id).map(({ employeeId }) => employeeId),
      windows: windows.filter((each) => each.layerId === layer.id),
    }));
  }

  /** The overrides of a role; the later one wins. */
  overridesOf({ id }: Rota, role: DutyRole): Promise<Duty[]> {
    const where = { rotaId: id, role };
    return this.database.manager.find(RotaOverride, { where, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async addOverride(override: RotaOverride): Promise<void> {
    await this.database.manager.insert(RotaOverride, override);
    const { id, ...after } = override;
    this.database.noteChange({ entity: 'RotaOverride', id, before: null, after });
  }

  private async requirePeople({ vendorId }: Actor, layers: readonly LayerFacts[]): Promise<void> {
    const ids = [...new Set(layers.flatMap(({ memberIds }) => memberIds))];
    const found = await this.database.manager.countBy(Employee, { id: In(ids), vendorId });
    if (found < ids.length) throw notFound(['input', 'layers']);
  }
}

/** Errors: ROTA_LAYER_INVALID. */
function requireKeepable({ startsAt, timeZone, windows }: LayerFacts, at: number): void {
  const isDate = DateTime.fromISO(startsAt, { zone: timeZone }).isValid;
  if (isDate && windows.every(({ opens, closes }) => opens !== closes)) return;
  throw new DomainError('ROTA_LAYER_INVALID', { path: ['input', 'layers', String(at)], details: { layer: at + 1 } });
}
