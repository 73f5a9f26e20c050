import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { Activity, ResponsibleParty } from './product.enums.js';

export interface DeclaredResponsibility {
  readonly activity: Activity;
  readonly party: ResponsibleParty;
}

/** Who does one kind of work around an installation of a product (A-15, D-12). */
@Entity()
export class Responsibility {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly vendorId: string;

  @ForeignKey('Product')
  @Column('uuid')
  readonly productId: string;

  @Column({ type: 'enum', enum: Activity, enumName: 'activity' }) readonly activity: Activity;
  @Column({ type: 'enum', enum: ResponsibleParty, enumName: 'responsible_party' }) readonly party: ResponsibleParty;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static declare(vendorId: string, productId: string, declared: DeclaredResponsibility, at: Date): Responsibility {
    const { activity, party } = declared;
    const birth = { id: newId(), vendorId, productId, activity, party, version: 1, createdAt: at, updatedAt: at };
    return Object.assign(new Responsibility(), birth);
  }

  /** The party that does it from now on. */
  assignTo(party: ResponsibleParty): void {
    Object.assign(this, { party });
  }
}
