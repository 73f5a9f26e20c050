import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';

/** A product that a position works for; the people of one position may serve several. */
@Entity()
export class PositionProduct {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Position')
  @Column('uuid')
  readonly positionId: string;

  @ForeignKey('Product')
  @Column('uuid')
  readonly productId: string;

  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz', { nullable: true }) readonly withdrawnAt: Date | null;

  static declare(position: { id: string; vendorId: string }, productId: string, at: Date): PositionProduct {
    const place = { id: newId(), vendorId: position.vendorId, positionId: position.id };
    return Object.assign(new PositionProduct(), place, { productId, createdAt: at, withdrawnAt: null });
  }
}
