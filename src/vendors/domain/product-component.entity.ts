import { Column, Entity, ForeignKey } from 'typeorm';
import { ComponentKind, UpdateMode } from './product.enums.js';
import { newborn, Withdrawable } from './withdrawable.js';

export interface ComponentFacts {
  readonly nameRu: string;
  readonly nameEn?: string | null;
  readonly kind: ComponentKind;
  readonly updateMode: UpdateMode;
}

export interface NewProductComponent extends ComponentFacts {
  readonly productId: string;
  readonly code: string;
}

/** A part of a product that is delivered and updated on its own (C-07). */
@Entity()
export class ProductComponent extends Withdrawable {
  @ForeignKey('Product')
  @Column('uuid')
  readonly productId: string;

  @Column('text') readonly code: string;
  @Column('text') readonly nameRu: string;
  @Column('text', { nullable: true }) readonly nameEn: string | null;
  @Column({ type: 'enum', enum: ComponentKind, enumName: 'component_kind' }) readonly kind: ComponentKind;
  @Column({ type: 'enum', enum: UpdateMode, enumName: 'update_mode' }) readonly updateMode: UpdateMode;

  static add(vendorId: string, birth: NewProductComponent, at: Date): ProductComponent {
    const { productId, code } = birth;
    const component = Object.assign(new ProductComponent(), newborn(vendorId, at), { productId, code });
    component.edit(birth);
    return component;
  }

  /** Errors: ALREADY_WITHDRAWN. */
  edit({ nameRu, nameEn, kind, updateMode }: ComponentFacts): void {
    this.requireActive();
    Object.assign(this, { nameRu, nameEn: nameEn ?? null, kind, updateMode });
  }
}
