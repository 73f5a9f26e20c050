import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/retry.js';
import { Store } from '../../database/store.js';
import { DomainError } from '../../shared/domain-error.js';
import { positionView } from '../views/position.view.js';
import { PlannedHeadCount } from './planned-head-count.entity.js';
import { Position } from './position.entity.js';
import { PositionProduct } from './position-product.entity.js';
import { type KeySkill, PositionSkill } from './position-skill.entity.js';

type Part = PositionSkill | PositionProduct;

/** Positions with their plan, key skills and products. */
@Injectable()
export class Positions extends Store<Position> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, Position, positionView);
  }

  /** Errors: POSITION_TITLE_TAKEN. */
  override insert(position: Position): Promise<void> {
    return super.insert(position).catch(nameTakenTitle);
  }

  /** Errors: POSITION_TITLE_TAKEN. */
  override save(position: Position): Promise<void> {
    return super.save(position).catch(nameTakenTitle);
  }

  /** Keeps what is planned from a moment on. */
  async plan(position: Position, since: Date): Promise<void> {
    await this.database.manager.insert(PlannedHeadCount, PlannedHeadCount.plan(position, since));
  }

  /** The key skills from a moment on, in their order; those that are no longer named are withdrawn. */
  async declareSkills(position: Position, skills: readonly KeySkill[], at: Date): Promise<void> {
    const wanted = skills.map((skill, index) => ({ skill, ordinal: index + 1 }));
    const active = { positionId: position.id, withdrawnAt: IsNull() };
    const known = await this.database.manager.findBy(PositionSkill, active);
    const stays = (row: PositionSkill): boolean => wanted.some(({ skill, ordinal }) => row.says(skill, ordinal));
    const isNew = ({ skill, ordinal }: (typeof wanted)[number]): boolean =>
      !known.some((row) => row.says(skill, ordinal));
    for (const row of known.filter((each) => !stays(each))) await this.withdraw(PositionSkill, row, at);
    for (const { skill, ordinal } of wanted.filter(isNew)) {
      await this.add(PositionSkill, PositionSkill.declare(position, skill, ordinal, at));
    }
  }

  /** The products that the position works for from a moment on. */
  async declareProducts(position: Position, productIds: readonly string[], at: Date): Promise<void> {
    const active = { positionId: position.id, withdrawnAt: IsNull() };
    const known = await this.database.manager.findBy(PositionProduct, active);
    for (const row of known.filter(({ productId }) => !productIds.includes(productId))) {
      await this.withdraw(PositionProduct, row, at);
    }
    for (const productId of productIds.filter((id) => !known.some((row) => row.productId === id))) {
      await this.add(PositionProduct, PositionProduct.declare(position, productId, at));
    }
  }

  /** How many people hold the position today, by their own calendar, or later. */
  async holders(position: Position, now: Date): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from position_assignment a join employee e on e.id = a.employee_id
        where a.position_id = $1 and coalesce(a.valid_to, 'infinity') >= ($2::timestamptz at time zone e.time_zone)::date`,
      [position.id, now],
    );
    return row?.count ?? 0;
  }

  private async add(entity: typeof PositionSkill | typeof PositionProduct, row: Part): Promise<void> {
    await this.database.manager.insert(entity, row);
    this.database.noteChange({ entity: entity.name, id: row.id, before: null, after: { ...row } });
  }

  private async withdraw(entity: typeof PositionSkill | typeof PositionProduct, row: Part, at: Date): Promise<void> {
    await this.database.manager.update(entity, row.id, { withdrawnAt: at });
    const [before, after] = [{ withdrawnAt: null }, { withdrawnAt: at }];
    this.database.noteChange({ entity: entity.name, id: row.id, before, after });
  }
}

function nameTakenTitle(error: unknown): never {
  if (!isUniqueViolation(error, 'staff_position_title_key')) throw error;
  throw new DomainError('POSITION_TITLE_TAKEN', { path: ['input', 'titleRu'] });
}
