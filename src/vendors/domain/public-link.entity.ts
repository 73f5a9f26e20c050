import { Column, Entity, ForeignKey } from 'typeorm';
import type { Locale } from '../../i18n/locale.js';
import { normalizedUrl } from './url.js';
import { PublicLinkKind } from './vendor.enums.js';
import { newborn, Withdrawable } from './withdrawable.js';

export interface LinkFacts {
  readonly kind: PublicLinkKind;
  readonly url: string;
  readonly titleRu?: string | null;
  readonly titleEn?: string | null;
  /** Language of what the link leads to; null = not declared. */
  readonly language?: Locale | null;
  readonly productId?: string | null;
}

/** A public page or document of a vendor, or of a product (A-55, DR-16). */
@Entity()
export class PublicLink extends Withdrawable {
  @ForeignKey('Product')
  @Column('uuid', { nullable: true })
  readonly productId: string | null;

  @Column({ type: 'enum', enum: PublicLinkKind, enumName: 'public_link_kind' }) readonly kind: PublicLinkKind;
  @Column('text') readonly url: string;
  @Column('text', { nullable: true }) readonly titleRu: string | null;
  @Column('text', { nullable: true }) readonly titleEn: string | null;
  @Column('text', { nullable: true }) readonly language: Locale | null;

  /** Errors: URL_INVALID. */
  static add(vendorId: string, facts: LinkFacts, at: Date): PublicLink {
    const link = Object.assign(new PublicLink(), newborn(vendorId, at));
    link.edit(facts);
    return link;
  }

  /** Errors: ALREADY_WITHDRAWN, URL_INVALID. */
  edit({ kind, url, titleRu, titleEn, language, productId }: LinkFacts): void {
    this.requireActive();
    Object.assign(this, {
      kind,
      url: normalizedUrl(url, ['input', 'url']),
      titleRu: titleRu ?? null,
      titleEn: titleEn ?? null,
      language: language ?? null,
      productId: productId ?? null,
    });
  }
}
