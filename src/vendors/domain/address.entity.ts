import { Column, Entity, ForeignKey } from 'typeorm';
import { type AddressParts, englishLine, russianLine } from './address-line.js';
import { normalizedPhone } from './phone.js';
import { AddressPurpose } from './vendor.enums.js';
import { newborn, Withdrawable } from './withdrawable.js';

export interface AddressFacts extends AddressParts {
  readonly purposes: readonly AddressPurpose[];
  /** The product that the address belongs to; null = the vendor as a whole. */
  readonly productId?: string | null;
  readonly phone?: string | null;
}

/** Where a vendor is registered, or where people and equipment really are (DR-13). */
@Entity()
export class Address extends Withdrawable {
  @ForeignKey('Product')
  @Column('uuid', { nullable: true })
  readonly productId: string | null;

  @Column({ type: 'enum', enum: AddressPurpose, enumName: 'address_purpose', array: true })
  readonly purposes: AddressPurpose[];
  @Column('text') readonly country: string;
  @Column('text', { nullable: true }) readonly postcode: string | null;
  @Column('text') readonly localityRu: string;
  @Column('text', { nullable: true }) readonly localityEn: string | null;
  @Column('text', { nullable: true }) readonly streetRu: string | null;
  @Column('text', { nullable: true }) readonly streetEn: string | null;
  @Column('text', { nullable: true }) readonly buildingRu: string | null;
  @Column('text', { nullable: true }) readonly buildingEn: string | null;
  @Column('text', { nullable: true }) readonly floor: string | null;
  @Column('text', { nullable: true }) readonly officeRu: string | null;
  @Column('text', { nullable: true }) readonly officeEn: string | null;
  /** Kept beside its parts, so that reading needs no program. */
  @Column('text') readonly lineRu: string;
  @Column('text', { nullable: true }) readonly lineEn: string | null;
  @Column('text', { nullable: true }) readonly phone: string | null;

  /** Errors: PHONE_INVALID. */
  static add(vendorId: string, facts: AddressFacts, at: Date): Address {
    const address = Object.assign(new Address(), newborn(vendorId, at));
    address.edit(facts);
    return address;
  }

  /** Replaces the address as a whole. Errors: ALREADY_WITHDRAWN, PHONE_INVALID. */
  edit(facts: AddressFacts): void {
    this.requireActive();
    Object.assign(this, placeOf(facts), {
      productId: facts.productId ?? null,
      purposes: [...new Set(facts.purposes)],
      phone: facts.phone == null ? null : normalizedPhone(facts.phone, ['input', 'phone']),
      lineRu: russianLine(facts),
      lineEn: englishLine(facts),
    });
  }
}

function placeOf(parts: AddressParts) {
  return {
    country: parts.country,
    postcode: parts.postcode ?? null,
    localityRu: parts.localityRu,
    localityEn: parts.localityEn ?? null,
    streetRu: parts.streetRu ?? null,
    streetEn: parts.streetEn ?? null,
    buildingRu: parts.buildingRu ?? null,
    buildingEn: parts.buildingEn ?? null,
    floor: parts.floor ?? null,
    officeRu: parts.officeRu ?? null,
    officeEn: parts.officeEn ?? null,
  };
}
