import { Column, Entity, ForeignKey } from 'typeorm';
import { PlatformKind } from './product.enums.js';
import { newborn, Withdrawable } from './withdrawable.js';

export interface NewProductPlatform {
  readonly productId: string;
  readonly kind: PlatformKind;
  readonly name: string;
  readonly supportedVersions?: string | null;
}

/** Something that a product runs on (A-46, C-20, D-22). */
@Entity()
export class ProductPlatform extends Withdrawable {
  @ForeignKey('Product')
  @Column('uuid')
  readonly productId: string;

  @Column({ type: 'enum', enum: PlatformKind, enumName: 'platform_kind' }) readonly kind: PlatformKind;
  @Column('text') readonly name: string;
  @Column('text', { nullable: true }) readonly supportedVersions: string | null;

  static add(vendorId: string, birth: NewProductPlatform, at: Date): ProductPlatform {
    const { productId, kind, name, supportedVersions } = birth;
    const facts = { productId, kind, name, supportedVersions: supportedVersions ?? null };
    return Object.assign(new ProductPlatform(), newborn(vendorId, at), facts);
  }
}
