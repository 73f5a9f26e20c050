import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One of the products that an agreement promises to maintain. */
@Entity('maintenance_agreement_product')
export class CoveredProduct {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('MaintenanceAgreement')
  @Column('uuid')
  readonly agreementId: string;

  @ForeignKey('Product')
  @Column('uuid')
  readonly productId: string;
}
