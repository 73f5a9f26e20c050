import { Injectable } from '@nestjs/common';
import { systemActor } from '../../access/actor.js';
import { currentScope, inScope } from '../../access/scope.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { DEFAULT_LOCALE } from '../../i18n/locale.js';
import { Vendor } from '../domain/vendor.entity.js';
import type { NewVendor } from '../domain/vendor.facts.js';
import { Vendors } from '../domain/vendors.store.js';
import { refusingDuplicates } from '../refusing-duplicates.js';

/** Brings a vendor onto the installation: work of whoever runs it, so no mutation leads here. */
@Injectable()
export class VendorOpening {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vendors: Vendors,
  ) {}

  /** Writes as Steward itself for the vendor that comes into being. Errors: VENDOR_CODE_TAKEN, and those of Vendor.open. */
  async open(birth: NewVendor): Promise<string> {
    const vendor = Vendor.open(birth, this.clock.now());
    const { requestId = 'installation', locale = DEFAULT_LOCALE } = currentScope() ?? {};
    const scope = { requestId, locale, actor: systemActor(vendor.id), command: 'openVendor' };
    await refusingDuplicates({ vendor_code_key: ['VENDOR_CODE_TAKEN', 'code'] }, () =>
      inScope(scope, () => this.database.transaction(() => this.vendors.insert(vendor))),
    );
    return vendor.id;
  }
}
