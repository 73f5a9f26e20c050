import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { StaffFunction } from './personnel.enums.js';

export interface PositionFacts {
  readonly titleRu: string;
  readonly titleEn: string | null;
  readonly ordinal: number;
  readonly functions: readonly StaffFunction[];
  readonly professionalStandard: string | null;
}

export interface NewPosition extends PositionFacts {
  readonly vendorId: string;
  readonly headCount: number;
}

/** A row of the staffing table: a post with its number of people (C-26). */
@Entity('staff_position')
export class Position {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @Column('text') readonly titleRu: string;
  @Column('text', { nullable: true }) readonly titleEn: string | null;
  /** Order of printing, from 1. */
  @Column('integer') readonly ordinal: number;
  /** How many people are planned; what was planned before stands in PlannedHeadCount. */
  @Column('integer') readonly headCount: number;
  @Column({ type: 'enum', enum: StaffFunction, enumName: 'staff_function', array: true })
  readonly functions: StaffFunction[];
  /** E.g. 06.024; null when none is named. */
  @Column('text', { nullable: true }) readonly professionalStandard: string | null;
  @Column('timestamptz', { nullable: true }) readonly closedAt: Date | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static open({ functions, ...birth }: NewPosition, at: Date): Position {
    const ages = { closedAt: null, version: 1, createdAt: at, updatedAt: at };
    return Object.assign(new Position(), birth, { id: newId(), functions: [...new Set(functions)] }, ages);
  }

  /** Errors: POSITION_CLOSED. */
  edit({ functions, ...facts }: PositionFacts): void {
    this.requireOpen();
    Object.assign(this, facts, { functions: [...new Set(functions)] });
  }

  /** Errors: POSITION_CLOSED. */
  resize(headCount: number): void {
    this.requireOpen();
    Object.assign(this, { headCount });
  }

  /** Errors: POSITION_CLOSED. */
  close(at: Date): void {
    this.requireOpen();
    Object.assign(this, { closedAt: at });
  }

  /** Errors: POSITION_CLOSED. */
  requireOpen(path?: readonly string[]): void {
    if (this.closedAt) throw new DomainError('POSITION_CLOSED', path ? { path } : {});
  }
}
