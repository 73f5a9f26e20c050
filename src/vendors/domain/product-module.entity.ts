import { Column, Entity, ForeignKey } from 'typeorm';
import { newborn, Withdrawable } from './withdrawable.js';

export interface ModuleFacts {
  readonly nameRu: string;
  readonly nameEn?: string | null;
  readonly position: number;
}

export interface NewProductModule extends ModuleFacts {
  readonly productId: string;
  readonly code: string;
}

/** A functional part of a product that its users see (C-04). */
@Entity()
export class ProductModule extends Withdrawable {
  @ForeignKey('Product')
  @Column('uuid')
  readonly productId: string;

  @Column('text') readonly code: string;
  @Column('text') readonly nameRu: string;
  @Column('text', { nullable: true }) readonly nameEn: string | null;
  @Column('integer') readonly position: number;

  static add(vendorId: string, birth: NewProductModule, at: Date): ProductModule {
    const { productId, code } = birth;
    const module = Object.assign(new ProductModule(), newborn(vendorId, at), { productId, code });
    module.edit(birth);
    return module;
  }

  /** Errors: ALREADY_WITHDRAWN. */
  edit({ nameRu, nameEn, position }: ModuleFacts): void {
    this.requireActive();
    Object.assign(this, { nameRu, nameEn: nameEn ?? null, position });
  }
}
