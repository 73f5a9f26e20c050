import type { Locale } from '../../i18n/locale.js';
import type { LegalForm, VendorRole } from './vendor.enums.js';

/** What the registry of legal persons knows of a vendor; null = not declared. */
export interface LegalFacts {
  readonly legalForm: LegalForm;
  readonly legalNameRu?: string | null;
  readonly legalNameEn?: string | null;
  readonly inn?: string | null;
  readonly kpp?: string | null;
  readonly ogrn?: string | null;
  readonly roles: readonly VendorRole[];
}

/** How a vendor presents himself; null = not declared. */
export interface VendorProfile {
  readonly shortNameRu: string;
  readonly shortNameEn?: string | null;
  readonly siteUrl?: string | null;
  readonly defaultLocale: Locale;
  readonly timeZone: string;
  readonly maintenanceStrategyRu?: string | null;
  readonly maintenanceStrategyEn?: string | null;
}

export interface NewVendor extends Partial<LegalFacts>, Partial<VendorProfile> {
  /** 2 to 40 lower-case letters, digits and hyphens; unique on the installation. */
  readonly code: string;
  readonly shortNameRu: string;
}
