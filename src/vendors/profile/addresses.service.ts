import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { CatalogueReader } from '../catalogue/catalogue.reader.js';
import { Address } from '../domain/address.entity.js';
import { Addresses } from '../domain/addresses.store.js';
import { mayEditVendor } from '../domain/vendors.policy.js';
import type { AddressAddInput, AddressEditInput, AddressWithdrawInput } from './addresses.inputs.js';

@Injectable()
export class AddressesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly addresses: Addresses,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, PHONE_INVALID. */
  add(actor: Actor, input: AddressAddInput): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayEditVendor(actor, actor.vendorId));
      if (input.productId != null) await this.catalogue.requireProduct(actor, input.productId, ['input', 'productId']);
      const address = Address.add(actor.vendorId, input, this.clock.now());
      await this.addresses.insert(address);
      return address.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ALREADY_WITHDRAWN, PHONE_INVALID. */
  edit(actor: Actor, input: AddressEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const address = await this.addresses.lock(actor, input.addressId, input.expectedVersion);
      allowOnly(mayEditVendor(actor, address.vendorId));
      if (input.productId != null) await this.catalogue.requireProduct(actor, input.productId, ['input', 'productId']);
      address.edit(input);
      await this.addresses.save(address);
      return address.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ALREADY_WITHDRAWN. */
  withdraw(actor: Actor, input: AddressWithdrawInput): Promise<string> {
    return this.database.transaction(async () => {
      const address = await this.addresses.lock(actor, input.addressId, input.expectedVersion);
      allowOnly(mayEditVendor(actor, address.vendorId));
      address.withdraw(this.clock.now());
      await this.addresses.save(address);
      return address.id;
    });
  }
}
