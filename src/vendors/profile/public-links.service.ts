import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { CatalogueReader } from '../catalogue/catalogue.reader.js';
import { PublicLink } from '../domain/public-link.entity.js';
import { PublicLinks } from '../domain/public-links.store.js';
import { mayEditVendor } from '../domain/vendors.policy.js';
import type { PublicLinkAddInput, PublicLinkEditInput, PublicLinkWithdrawInput } from './public-links.inputs.js';

@Injectable()
export class PublicLinksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly publicLinks: PublicLinks,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, URL_INVALID. */
  add(actor: Actor, input: PublicLinkAddInput): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayEditVendor(actor, actor.vendorId));
      if (input.productId != null) await this.catalogue.requireProduct(actor, input.productId, ['input', 'productId']);
      const link = PublicLink.add(actor.vendorId, input, this.clock.now());
      await this.publicLinks.insert(link);
      return link.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ALREADY_WITHDRAWN, URL_INVALID. */
  edit(actor: Actor, input: PublicLinkEditInput): Promise<string> {
    return this.database.transaction(async () => {
      const link = await this.publicLinks.lock(actor, input.publicLinkId, input.expectedVersion);
      allowOnly(mayEditVendor(actor, link.vendorId));
      if (input.productId != null) await this.catalogue.requireProduct(actor, input.productId, ['input', 'productId']);
      link.edit(input);
      await this.publicLinks.save(link);
      return link.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ALREADY_WITHDRAWN. */
  withdraw(actor: Actor, input: PublicLinkWithdrawInput): Promise<string> {
    return this.database.transaction(async () => {
      const link = await this.publicLinks.lock(actor, input.publicLinkId, input.expectedVersion);
      allowOnly(mayEditVendor(actor, link.vendorId));
      link.withdraw(this.clock.now());
      await this.publicLinks.save(link);
      return link.id;
    });
  }
}
