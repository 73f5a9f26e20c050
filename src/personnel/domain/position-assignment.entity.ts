import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { dayBefore } from './days.js';
import type { Period } from './succession.js';

/** The days on which a person holds a position. Days of one person never overlap. */
@Entity()
export class PositionAssignment {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Employee')
  @Column('uuid')
  readonly employeeId: string;

  @ForeignKey('Position')
  @Column('uuid')
  readonly positionId: string;

  @Column('date') readonly validFrom: string;
  /** The last day; null: until further notice. */
  @Column('date', { nullable: true }) readonly validTo: string | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static assign(
    { id: employeeId, vendorId }: { readonly id: string; readonly vendorId: string },
    positionId: string,
    { validFrom, validTo }: Period,
    at: Date,
  ): PositionAssignment {
    const birth = { id: newId(), vendorId, employeeId, positionId, validFrom, validTo };
    return Object.assign(new PositionAssignment(), birth, { version: 1, createdAt: at, updatedAt: at });
  }

  /** He holds another position from a day on, or this one again: of the same day the later word holds. */
  replaceBy(positionId: string): void {
    Object.assign(this, { positionId });
  }

  endBefore(day: string): void {
    Object.assign(this, { validTo: dayBefore(day) });
  }

  endOn(lastDay: string): void {
    Object.assign(this, { validTo: lastDay });
  }
}
