import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../i18n/locale.js';
import { DomainErrors } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { legalFaults } from './legal-codes.js';
import { normalizedUrl } from './url.js';
import type { LegalFacts, NewVendor, VendorProfile } from './vendor.facts.js';
import { LegalForm, VendorRole } from './vendor.enums.js';

/** A software vendor of this installation: everything else belongs to one. */
@Entity()
export class Vendor {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly code: string;
  @Column({ type: 'enum', enum: LegalForm, enumName: 'legal_form' }) readonly legalForm: LegalForm;
  @Column('text', { nullable: true }) readonly legalNameRu: string | null;
  @Column('text', { nullable: true }) readonly legalNameEn: string | null;
  @Column('text') readonly shortNameRu: string;
  @Column('text', { nullable: true }) readonly shortNameEn: string | null;
  @Column('text', { nullable: true }) readonly inn: string | null;
  @Column('text', { nullable: true }) readonly kpp: string | null;
  @Column('text', { nullable: true }) readonly ogrn: string | null;
  @Column({ type: 'enum', enum: VendorRole, enumName: 'vendor_role', array: true }) readonly roles: VendorRole[];
  @Column('text', { nullable: true }) readonly siteUrl: string | null;
  @Column('text') readonly defaultLocale: Locale;
  @Column('text') readonly timeZone: string;
  @Column('text', { nullable: true }) readonly maintenanceStrategyRu: string | null;
  @Column('text', { nullable: true }) readonly maintenanceStrategyEn: string | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  /** Errors: INN_INVALID, KPP_INVALID, OGRN_INVALID, URL_INVALID. */
  static open(birth: NewVendor, at: Date): Vendor {
    const vendor = Object.assign(new Vendor(), { id: newId(), version: 1, createdAt: at, updatedAt: at });
    Object.assign(vendor, { code: birth.code });
    vendor.editLegalData({ ...birth, legalForm: birth.legalForm ?? LegalForm.NOT_DECLARED, roles: birth.roles ?? [] });
    vendor.editProfile({
      ...birth,
      defaultLocale: birth.defaultLocale ?? 'ru',
      timeZone: birth.timeZone ?? 'Europe/Moscow',
    });
    return vendor;
  }

  /** Replaces the legal facts as a whole. Errors: INN_INVALID, KPP_INVALID, OGRN_INVALID. */
  editLegalData(facts: LegalFacts): void {
    const faults = legalFaults(facts);
    if (faults.length > 0) throw new DomainErrors(faults);
    Object.assign(this, {
      legalForm: facts.legalForm,
      legalNameRu: facts.legalNameRu ?? null,
      legalNameEn: facts.legalNameEn ?? null,
      inn: facts.inn ?? null,
      kpp: facts.kpp ?? null,
      ogrn: facts.ogrn ?? null,
      roles: [...new Set(facts.roles)],
    });
  }

  /** Replaces the presentation as a whole. Errors: URL_INVALID. */
  editProfile(profile: VendorProfile): void {
    Object.assign(this, {
      shortNameRu: profile.shortNameRu,
      shortNameEn: profile.shortNameEn ?? null,
      siteUrl: profile.siteUrl == null ? null : normalizedUrl(profile.siteUrl, ['input', 'siteUrl']),
      defaultLocale: profile.defaultLocale,
      timeZone: profile.timeZone,
      maintenanceStrategyRu: profile.maintenanceStrategyRu ?? null,
      maintenanceStrategyEn: profile.maintenanceStrategyEn ?? null,
    });
  }
}
