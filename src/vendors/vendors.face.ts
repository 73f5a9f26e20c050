import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { ChannelPolicy } from './domain/channel-policy.js';
import type { ServiceOfferingCode, TicketKind } from './domain/service.enums.js';
import type { NewVendor } from './domain/vendor.facts.js';
import { CalendarReader } from './calendars/calendar.reader.js';
import { CatalogueReader } from './catalogue/catalogue.reader.js';
import { VendorOpening } from './profile/vendor-opening.js';

/** A product, as far as other modules need it. */
export interface ProductRef {
  readonly id: string;
  readonly vendorId: string;
  readonly code: string;
  readonly name: string;
}

/** An active row of a product's service catalogue. */
export interface OfferingRef {
  readonly id: string;
  readonly productId: string;
  readonly code: ServiceOfferingCode;
  /** Kinds of tickets that may name it; empty = all. */
  readonly ticketKinds: readonly TicketKind[];
}

/** What other modules may ask of vendors. */
@Injectable()
export class VendorsFace {
  constructor(
    private readonly opening: VendorOpening,
    private readonly catalogue: CatalogueReader,
    private readonly calendars: CalendarReader,
  ) {}

  /** Opens a vendor on this installation; gives its id. Errors: VENDOR_CODE_TAKEN, INN_INVALID, KPP_INVALID, OGRN_INVALID. */
  openVendor(vendor: NewVendor): Promise<string> {
    return this.opening.open(vendor);
  }

  /** The product, if it is one of the actor's vendor. Errors: NOT_FOUND, with the path given. */
  requireProduct(actor: Actor, productId: string, path?: readonly string[]): Promise<ProductRef> {
    return this.catalogue.requireProduct(actor, productId, path);
  }

  /** The service that a product offers under a code; null when it does not. */
  offeringOf(actor: Actor, productId: string, code: ServiceOfferingCode): Promise<OfferingRef | null> {
    return this.catalogue.offeringOf(actor, productId, code);
  }

  /** An active service of a product by its id. Errors: NOT_FOUND, with the path given. */
  requireOffering(actor: Actor, productId: string, offeringId: string, path?: readonly string[]): Promise<OfferingRef> {
    return this.catalogue.requireOffering(actor, productId, offeringId, path);
  }

  /** An active module of a product. Errors: NOT_FOUND, with the path given. */
  async requireModule(actor: Actor, productId: string, moduleId: string, path?: readonly string[]): Promise<void> {
    await this.catalogue.requireModule(actor, productId, moduleId, path);
  }

  /** A business calendar of the vendor. Errors: NOT_FOUND, with the path given. */
  requireCalendar(actor: Actor, calendarId: string, path: readonly string[]): Promise<void> {
    return this.calendars.require(actor, calendarId, path);
  }

  /** Which channels of a product take what. */
  channelPolicy(actor: Actor, productId: string): Promise<ChannelPolicy> {
    return this.catalogue.channelPolicy(actor, productId);
  }
}
