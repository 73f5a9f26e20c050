import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { DutyRole } from './planning.enums.js';
import { type DutyWindow, type Turns, TurnUnit } from './rota-layer.js';
import type { Rota } from './rota.entity.js';

/** A layer as it is declared. */
export interface LayerFacts extends Turns {
  readonly role: DutyRole;
}

/** People who take turns in a rota; of the layers of a role the later one wins. */
@Entity()
export class RotaLayer {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Rota')
  @Column('uuid')
  readonly rotaId: string;

  @Column('integer') readonly ordinal: number;
  @Column({ type: 'enum', enum: DutyRole, enumName: 'duty_role' }) readonly role: DutyRole;
  /** Local date and time of the first turn: 2026-11-30T08:00. */
  @Column('text') readonly startsAt: string;
  @Column('text') readonly timeZone: string;
  @Column('integer') readonly turnLength: number;
  @Column({ type: 'enum', enum: TurnUnit, enumName: 'turn_unit' }) readonly turnUnit: TurnUnit;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz', { nullable: true }) readonly withdrawnAt: Date | null;

  static of({ id, vendorId }: Rota, ordinal: number, facts: LayerFacts, at: Date): RotaLayer {
    const { role, startsAt, timeZone, turnLength, turnUnit } = facts;
    const turns = { role, startsAt, timeZone, turnLength, turnUnit };
    const place = { id: newId(), vendorId, rotaId: id, ordinal, createdAt: at, withdrawnAt: null };
    return Object.assign(new RotaLayer(), turns, place);
  }
}

/** A person's place in the order of turns. */
@Entity()
export class RotaMember {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('RotaLayer')
  @Column('uuid')
  readonly layerId: string;

  @ForeignKey('Employee')
  @Column('uuid')
  readonly employeeId: string;

  @Column('integer') readonly ordinal: number;

  static of({ id, vendorId }: RotaLayer, ordinal: number, employeeId: string): RotaMember {
    return Object.assign(new RotaMember(), { id: newId(), vendorId, layerId: id, employeeId, ordinal });
  }
}

/** Local hours in which a layer has somebody on duty. */
@Entity()
export class RotaWindow {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('RotaLayer')
  @Column('uuid')
  readonly layerId: string;

  /** 1 = Monday … 7 = Sunday; null = every day. */
  @Column('smallint', { nullable: true }) readonly weekday: number | null;
  @Column('text') readonly opens: string;
  @Column('text') readonly closes: string;

  static of({ id, vendorId }: RotaLayer, { weekday, opens, closes }: DutyWindow): RotaWindow {
    return Object.assign(new RotaWindow(), { id: newId(), vendorId, layerId: id, weekday, opens, closes });
  }
}
