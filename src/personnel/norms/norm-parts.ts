import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { DomainError } from '../../shared/domain-error.js';
import { namedIn } from '../../shared/references.js';
import { VendorsFace } from '../../vendors/index.js';
import { RotaStatus } from '../domain/planning.states.js';
import { Positions } from '../domain/positions.store.js';
import { Rota } from '../domain/rota.entity.js';
import { Skills } from '../domain/skills.store.js';
import { type NormFacts, type NormSkill, StaffingNorm, StaffingNormSkill } from '../domain/staffing-norm.entity.js';

/** What a norm names: position, product, calendar and skills. */
@Injectable()
export class NormParts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly positions: Positions,
    private readonly skills: Skills,
    private readonly vendors: VendorsFace,
  ) {}

  /** Errors: NOT_FOUND, SKILL_WITHDRAWN. */
  async requireNamed(actor: Actor, facts: NormFacts, skills: readonly NormSkill[]): Promise<void> {
    const { positionId, productId, calendarId } = facts;
    await namedIn('positionId', this.positions.lock(actor, positionId));
    if (productId !== null) await this.vendors.requireProduct(actor, productId, ['input', 'productId']);
    if (calendarId !== null) await this.vendors.requireCalendar(actor, calendarId, ['input', 'calendarId']);
    const skillIds = skills.map(({ skillId }) => skillId);
    await this.skills.requireActive(actor, skillIds, ['input', 'skills']);
  }

  /** Skills from now on; those that are no longer named are withdrawn. */
  async declareSkills(norm: StaffingNorm, wanted: readonly NormSkill[]): Promise<void> {
    const levels = new Map(wanted.map(({ skillId, level }) => [skillId, level]));
    const { manager } = this.database;
    const known = await manager.findBy(StaffingNormSkill, { normId: norm.id, withdrawnAt: IsNull() });
    const at = this.clock.now();
    for (const row of known) {
      if (levels.get(row.skillId) === row.level) levels.delete(row.skillId);
      else await manager.update(StaffingNormSkill, row.id, { withdrawnAt: at });
    }
    const added = [...levels].map(([skillId, level]) => StaffingNormSkill.of(norm, { skillId, level }, at));
    if (added.length > 0) await manager.insert(StaffingNormSkill, added);
    const before = { skills: known.map(({ skillId, level }) => ({ skillId, level })) };
    this.database.noteChange({ entity: 'StaffingNorm', id: norm.id, before, after: { skills: wanted } });
  }

  /** Errors: GUARD_FAILED (NO_ROTA). */
  async requireNoRota({ id }: StaffingNorm): Promise<void> {
    const inUse = { normId: id, status: Not(RotaStatus.RETIRED) };
    if (!(await this.database.manager.existsBy(Rota, inUse))) return;
    throw new DomainError('GUARD_FAILED', { details: { guard: 'NO_ROTA' } });
  }
}
