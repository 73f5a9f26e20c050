import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';

export interface ServicePlanNames {
  readonly nameRu: string;
  readonly nameEn: string;
  readonly descriptionRu: string | null;
  readonly descriptionEn: string | null;
}

export interface NewServicePlan extends ServicePlanNames {
  readonly vendorId: string;
  readonly code: string;
}

/** A level of service that agreements name; its promises in figures are the policies of `tickets`. */
@Entity()
export class ServicePlan {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @Column('text') readonly code: string;
  @Column('text') readonly nameRu: string;
  @Column('text') readonly nameEn: string;
  @Column('text', { nullable: true }) readonly descriptionRu: string | null;
  @Column('text', { nullable: true }) readonly descriptionEn: string | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static create(birth: NewServicePlan, at: Date): ServicePlan {
    return Object.assign(new ServicePlan(), birth, { id: newId(), version: 1, createdAt: at, updatedAt: at });
  }

  rename(names: ServicePlanNames): void {
    Object.assign(this, names);
  }
}
