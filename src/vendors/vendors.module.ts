import { Module } from '@nestjs/common';
import { CalendarReader } from './calendars/calendar.reader.js';
import { CatalogueReader } from './catalogue/catalogue.reader.js';
import { Addresses } from './domain/addresses.store.js';
import { BusinessCalendars } from './domain/business-calendars.store.js';
import { ContactChannels } from './domain/contact-channels.store.js';
import { HolidaySets } from './domain/holiday-sets.store.js';
import { ProductComponents } from './domain/product-components.store.js';
import { ProductModules } from './domain/product-modules.store.js';
import { ProductPlatforms } from './domain/product-platforms.store.js';
import { Products } from './domain/products.store.js';
import { PublicLinks } from './domain/public-links.store.js';
import { Responsibilities } from './domain/responsibilities.store.js';
import { ServiceOfferings } from './domain/service-offerings.store.js';
import './domain/vendors.errors.js';
import { Vendors } from './domain/vendors.store.js';
import './graphql/enums.js';
import {
  OwnedAddressResolver,
  OwnedLinkResolver,
  OwnedProductResolver,
  VendorProductsResolver,
} from './graphql/owners.resolver.js';
import { ProductsResolver } from './products/products.resolver.js';
import { ProductsService } from './products/products.service.js';
import { VendorOpening } from './profile/vendor-opening.js';
import { VendorsFace } from './vendors.face.js';

const stores = [
  Vendors,
  Addresses,
  PublicLinks,
  Products,
  ProductModules,
  ProductComponents,
  ProductPlatforms,
  Responsibilities,
  ServiceOfferings,
  ContactChannels,
  BusinessCalendars,
  HolidaySets,
];

const owners = [VendorProductsResolver, OwnedProductResolver, OwnedAddressResolver, OwnedLinkResolver];

@Module({
  providers: [
    ...stores,
    ...owners,
    VendorOpening,
    CalendarReader,
    CatalogueReader,
    ProductsService,
    ProductsResolver,
    VendorsFace,
  ],
  exports: [VendorsFace],
})
export class VendorsModule {}
