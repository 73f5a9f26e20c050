import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';

/** How many people a position was planned with, from a moment on; never changed. */
@Entity()
export class PlannedHeadCount {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Position')
  @Column('uuid')
  readonly positionId: string;

  @Column('integer') readonly headCount: number;
  @Column('timestamptz') readonly since: Date;

  static plan(position: { id: string; vendorId: string; headCount: number }, since: Date): PlannedHeadCount {
    const { id: positionId, vendorId, headCount } = position;
    return Object.assign(new PlannedHeadCount(), { id: newId(), vendorId, positionId, headCount, since });
  }
}
