import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import type { Vendor } from '../domain/vendor.entity.js';
import { mayEditVendor } from '../domain/vendors.policy.js';
import { Vendors } from '../domain/vendors.store.js';
import type { VendorEditLegalDataInput, VendorEditProfileInput } from './profile.inputs.js';

/** Changes of the actor's own vendor; there is no way to name another one. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly vendors: Vendors,
  ) {}

  /** Errors: STALE_VERSION, FORBIDDEN, INN_INVALID, KPP_INVALID, OGRN_INVALID. */
  editLegalData(actor: Actor, input: VendorEditLegalDataInput): Promise<string> {
    return this.change(actor, input.expectedVersion, (vendor) => vendor.editLegalData(input));
  }

  /** Errors: STALE_VERSION, FORBIDDEN, URL_INVALID. */
  editProfile(actor: Actor, input: VendorEditProfileInput): Promise<string> {
    return this.change(actor, input.expectedVersion, (vendor) => vendor.editProfile(input));
  }

  private change(
    actor: Actor,
    expectedVersion: number | null | undefined,
    act: (vendor: Vendor) => void,
  ): Promise<string> {
    return this.database.transaction(async () => {
      const vendor = await this.vendors.lock(actor, actor.vendorId, expectedVersion);
      allowOnly(mayEditVendor(actor, vendor.id));
      act(vendor);
      await this.vendors.save(vendor);
      return vendor.id;
    });
  }
}
